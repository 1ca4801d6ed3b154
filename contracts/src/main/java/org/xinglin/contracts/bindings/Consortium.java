package org.xinglin.contracts.bindings;

import io.reactivex.Flowable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.annotation.processing.Generated;
import org.web3j.abi.EventEncoder;
import org.web3j.abi.FunctionEncoder;
import org.web3j.abi.TypeReference;
import org.web3j.abi.datatypes.Address;
import org.web3j.abi.datatypes.Bool;
import org.web3j.abi.datatypes.CustomError;
import org.web3j.abi.datatypes.DynamicStruct;
import org.web3j.abi.datatypes.Event;
import org.web3j.abi.datatypes.Function;
import org.web3j.abi.datatypes.Type;
import org.web3j.abi.datatypes.Utf8String;
import org.web3j.abi.datatypes.generated.Bytes32;
import org.web3j.abi.datatypes.generated.Uint256;
import org.web3j.abi.datatypes.generated.Uint64;
import org.web3j.abi.datatypes.generated.Uint8;
import org.web3j.crypto.Credentials;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.DefaultBlockParameter;
import org.web3j.protocol.core.RemoteCall;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.web3j.protocol.core.methods.request.EthFilter;
import org.web3j.protocol.core.methods.response.BaseEventResponse;
import org.web3j.protocol.core.methods.response.Log;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.web3j.tx.Contract;
import org.web3j.tx.TransactionManager;
import org.web3j.tx.gas.ContractGasProvider;

/**
 * <p>Auto generated code.
 * <p><strong>Do not modify!</strong>
 * <p>Please use the <a href="https://docs.web3j.io/command_line.html">web3j command line tools</a>,
 * or the org.web3j.codegen.SolidityFunctionWrapperGenerator in the 
 * <a href="https://github.com/LFDT-web3j/web3j/tree/main/codegen">codegen module</a> to update.
 *
 * <p>Generated with web3j version 5.0.2.
 */
@SuppressWarnings({"rawtypes", "unchecked", "deprecation"})
@Generated("org.web3j.codegen.SolidityFunctionWrapperGenerator")
public class Consortium extends Contract {
    public static final String BINARY = "608060405234801561000f575f5ffd5b50604051611b0d380380611b0d83398101604081905261002e91610188565b6100385f83610084565b506001805460ff19168215159081179091556040519081527fd8c6aaa94dd825ae53dfde8ce2120506ea960dc8e892d0b0473c452c2a9c88319060200160405180910390a150506101f3565b5f6001600160a01b0382166100ac5760405163d92e233d60e01b815260040160405180910390fd5b6100b683836100e1565b90508080156100c3575082155b156100db5760045f81546100d6906101cf565b909155505b92915050565b5f828152602081815260408083206001600160a01b038516845290915281205460ff16610181575f838152602081815260408083206001600160a01b03861684529091529020805460ff191660011790556101393390565b6001600160a01b0316826001600160a01b0316847f2f8788117e7eff1d82e926ec794901d17c78024a50270940304540a733656f0d60405160405180910390a45060016100db565b505f6100db565b5f5f60408385031215610199575f5ffd5b82516001600160a01b03811681146101af575f5ffd5b602084015190925080151581146101c4575f5ffd5b809150509250929050565b5f600182016101ec57634e487b7160e01b5f52601160045260245ffd5b5060010190565b61190d806102005f395ff3fe608060405234801561000f575f5ffd5b5060043610610148575f3560e01c80637a759856116100bf578063ab01170111610079578063ab011701146102bf578063ac0250f7146102d2578063bc856b98146102fd578063d547741f14610310578063e0bc912814610323578063f605d75914610336575f5ffd5b80637a7598561461023e5780637bbca57f1461024757806391d148541461025a5780639f8a13d71461026d578063a217fddf14610280578063a5d7827e14610287575f5ffd5b806336568abe1161011057806336568abe146101d05780633b4c9891146101e357806365f1433014610203578063680c60c71461021057806370c0794a14610218578063711029951461022b575f5ffd5b806301ffc9a71461014c57806311aee38014610174578063248a9ca31461018657806329092d0e146101a85780632f2ff15d146101bd575b5f5ffd5b61015f61015a36600461126a565b610349565b60405190151581526020015b60405180910390f35b6003545b60405190815260200161016b565b610178610194366004611291565b5f9081526020819052604090206001015490565b6101bb6101b63660046112be565b61037f565b005b6101bb6101cb3660046112d7565b610486565b6101bb6101de3660046112d7565b6104b0565b6101f66101f13660046112be565b6104e8565b60405161016b919061137c565b60015461015f9060ff1681565b610178604081565b6101bb610226366004611463565b610718565b6101bb6102393660046114ea565b61072f565b61017861010081565b6101bb6102553660046112be565b610781565b61015f6102683660046112d7565b61089b565b61015f61027b3660046112be565b6108c3565b6101785f81565b6102b26102953660046112be565b6001600160a01b03165f9081526002602052604090205460ff1690565b60405161016b9190611509565b6101bb6102cd366004611517565b610962565b6102e56102e0366004611291565b610a01565b6040516001600160a01b03909116815260200161016b565b6101bb61030b3660046115ae565b610a55565b6101bb61031e3660046112d7565b610ada565b61015f6103313660046115ec565b610afe565b6101bb610344366004611291565b610b4e565b5f6001600160e01b03198216637965db0b60e01b148061037957506301ffc9a760e01b6001600160e01b03198316145b92915050565b5f61038982610bc5565b905060038154610100900460ff1660038111156103a8576103a8611301565b036103d657604051634022bc5560e01b81526001600160a01b03831660048201526024015b60405180910390fd5b5f336001600160a01b03841614806103f357506103f35f3361089b565b8061040357506104038233610c21565b9050806104255760405163fa5cd00f60e01b81523360048201526024016103cd565b81546001600160401b034216620100000269ffffffffffffffffff00199091161761030017825560405133906001600160a01b038516907faa91016c21c52c58ac64f23f71bbe75becc9ada603e18ee671d09ff15492d1c1905f90a3505050565b5f828152602081905260409020600101546104a081610c66565b6104aa8383610c73565b50505050565b6001600160a01b03811633146104d95760405163334bd91960e11b815260040160405180910390fd5b6104e38282610ccf565b505050565b6105366040805160e08101909152805f81526020015f81526020015f6001600160401b031681526020015f6001600160a01b031681526020015f815260200160608152602001606081525090565b6001600160a01b0382165f9081526002602052604090819020815160e081019092528054829060ff16600681111561057057610570611301565b600681111561058157610581611301565b81528154602090910190610100900460ff1660038111156105a4576105a4611301565b60038111156105b5576105b5611301565b815281546201000081046001600160401b03166020830152600160501b90046001600160a01b031660408201526001820154606082015260028201805460809092019161060190611614565b80601f016020809104026020016040519081016040528092919081815260200182805461062d90611614565b80156106785780601f1061064f57610100808354040283529160200191610678565b820191905f5260205f20905b81548152906001019060200180831161065b57829003601f168201915b5050505050815260200160038201805461069190611614565b80601f01602080910402602001604051908101604052809291908181526020018280546106bd90611614565b80156107085780601f106106df57610100808354040283529160200191610708565b820191905f5260205f20905b8154815290600101906020018083116106eb57829003601f168201915b5050505050815250509050919050565b610727865f8787878787610d1d565b505050505050565b5f61073981610c66565b6001805460ff19168315159081179091556040519081527fd8c6aaa94dd825ae53dfde8ce2120506ea960dc8e892d0b0473c452c2a9c88319060200160405180910390a15050565b5f61078b82610bc5565b905060028154610100900460ff1660038111156107aa576107aa611301565b036107d357604051630e1f74ff60e01b81526001600160a01b03831660048201526024016103cd565b5f60018254610100900460ff1660038111156107f1576107f1611301565b14801561080357506108038233610c21565b90508015801561081a57506108185f3361089b565b155b1561083a5760405163fa5cd00f60e01b81523360048201526024016103cd565b81546001600160401b034216620100000269ffffffffffffffffff00199091161761020017825560405133906001600160a01b038516907f4256ff98dd4d4a6e1787c43704b4d0dc7c152411d5b494f943848ed504cb0b86905f90a3505050565b5f918252602082815260408084206001600160a01b0393909316845291905290205460ff1690565b6001600160a01b0381165f9081526002602081905260408220908154610100900460ff1660038111156108f8576108f8611301565b1461090557505f92915050565b8054600160501b90046001600160a01b0316158061095b575060028154600160501b90046001600160a01b03165f90815260026020526040902054610100900460ff16600381111561095957610959611301565b145b9392505050565b600286600681111561097657610976611301565b141580156109965750600486600681111561099357610993611301565b14155b156109b65785604051638cf197f160e01b81526004016103cd9190611509565b6109c1876001610afe565b6109e957604051634022bc5560e01b81526001600160a01b03881660048201526024016103cd565b6109f886888787878787610d1d565b50505050505050565b6003545f908210610a2857604051630a4d70b560e41b8152600481018390526024016103cd565b60038281548110610a3b57610a3b61164c565b5f918252602090912001546001600160a01b031692915050565b610100811115610a785760405163366342ad60e21b815260040160405180910390fd5b8181610a8333610faa565b60030191610a929190836116c2565b50336001600160a01b03167fd9220bc5a2b96f599a5f2c277dd2501a7d5b81a0dc0860cf63b530a84ee8eb698383604051610ace9291906117a4565b60405180910390a25050565b5f82815260208190526040902060010154610af481610c66565b6104aa8383610ccf565b5f816006811115610b1157610b11611301565b6001600160a01b0384165f9081526002602052604090205460ff166006811115610b3d57610b3d611301565b14801561095b575061095b836108c3565b80610b6c57604051637dec24e360e11b815260040160405180910390fd5b5f610b7633610faa565b600181018054908490556040805182815260208101869052929350909133917fd691006633c7b49aabe455066bda115cbd43db0cb5ab49986dcc608614084cb8910160405180910390a2505050565b6001600160a01b0381165f90815260026020526040812090815460ff166006811115610bf357610bf3611301565b03610c1c5760405163bfc6c33760e01b81526001600160a01b03831660048201526024016103cd565b919050565b81545f90600160501b90046001600160a01b031615801590610c56575082546001600160a01b03838116600160501b90920416145b801561095b575061095b826108c3565b610c708133610ffc565b50565b5f6001600160a01b038216610c9b5760405163d92e233d60e01b815260040160405180910390fd5b610ca58383611039565b9050808015610cb2575082155b156103795760045f8154610cc5906117d3565b9091555092915050565b5f610cda83836110c8565b9050801580610ce857508215155b61037957600454600103610d0f57604051638fb25b4760e01b815260040160405180910390fd5b60045f8154610cc5906117eb565b610d2b878686868686611131565b5f610d3588611214565b90506040518060e00160405280896006811115610d5457610d54611301565b8152602001826003811115610d6b57610d6b611301565b8152602001426001600160401b03168152602001886001600160a01b0316815260200185815260200187878080601f0160208091040260200160405190810160405280939291908181526020018383808284375f92019190915250505090825250604080516020601f8701819004810282018101909252858152918101919086908690819084018382808284375f9201829052509390945250503381526002602052604090208251815491925090829060ff19166001836006811115610e3357610e33611301565b021790555060208201518154829061ff001916610100836003811115610e5b57610e5b611301565b02179055506040820151815460608401516001600160a01b0316600160501b027fffff0000000000000000000000000000000000000000ffffffffffffffffffff6001600160401b0390931662010000029290921662010000600160f01b0319909116171781556080820151600182015560a08201516002820190610ee09082611800565b5060c08201516003820190610ef59082611800565b5050600380546001810182555f919091527fc2575a0e9e593c00f959f8c92f12db2869c3395a3b0502d05e2516446f71f85b0180546001600160a01b03191633179055506001600160a01b038716886006811115610f5557610f55611301565b336001600160a01b03167f878224032fc5d4c43684fba1a54c53c59476b47947da2e399247686d63130e59848a8a8a8a8a604051610f98969594939291906118ba565b60405180910390a45050505050505050565b5f610fb482610bc5565b905060038154610100900460ff166003811115610fd357610fd3611301565b03610c1c57604051634022bc5560e01b81526001600160a01b03831660048201526024016103cd565b611006828261089b565b6110355760405163e2517d3f60e01b81526001600160a01b0382166004820152602481018390526044016103cd565b5050565b5f611044838361089b565b6110c1575f838152602081815260408083206001600160a01b03861684529091529020805460ff191660011790556110793390565b6001600160a01b0316826001600160a01b0316847f2f8788117e7eff1d82e926ec794901d17c78024a50270940304540a733656f0d60405160405180910390a4506001610379565b505f610379565b5f6110d3838361089b565b156110c1575f838152602081815260408083206001600160a01b0386168085529252808320805460ff1916905551339286917ff6391f5c32d9c69d2a47ea670b442974b53935d1edc7fd64eb21e047a839171b9190a4506001610379565b5f86600681111561114457611144611301565b036111645785604051638cf197f160e01b81526004016103cd9190611509565b335f9081526002602052604081205460ff16600681111561118757611187611301565b146111a7576040516345ed80e960e01b81523360048201526024016103cd565b826111c557604051637dec24e360e11b815260040160405180910390fd5b838015806111d35750604081115b156111f15760405163153736cd60e01b815260040160405180910390fd5b6101008211156109f85760405163366342ad60e21b815260040160405180910390fd5b6001545f9060ff1615806112395750600582600681111561123757611237611301565b145b806112555750600682600681111561125357611253611301565b145b1561126257506001919050565b506002919050565b5f6020828403121561127a575f5ffd5b81356001600160e01b03198116811461095b575f5ffd5b5f602082840312156112a1575f5ffd5b5035919050565b80356001600160a01b0381168114610c1c575f5ffd5b5f602082840312156112ce575f5ffd5b61095b826112a8565b5f5f604083850312156112e8575f5ffd5b823591506112f8602084016112a8565b90509250929050565b634e487b7160e01b5f52602160045260245ffd5b6007811061132557611325611301565b9052565b6004811061132557611325611301565b5f81518084525f5b8181101561135d57602081850181015186830182015201611341565b505f602082860101526020601f19601f83011685010191505092915050565b6020815261138e602082018351611315565b5f60208301516113a16040840182611329565b506001600160401b03604084015116606083015260018060a01b036060840151166080830152608083015160a083015260a083015160e060c08401526113eb610100840182611339565b905060c0840151601f198483030160e08501526114088282611339565b95945050505050565b803560078110610c1c575f5ffd5b5f5f83601f84011261142f575f5ffd5b5081356001600160401b03811115611445575f5ffd5b60208301915083602082850101111561145c575f5ffd5b9250929050565b5f5f5f5f5f5f60808789031215611478575f5ffd5b61148187611411565b955060208701356001600160401b0381111561149b575f5ffd5b6114a789828a0161141f565b9096509450506040870135925060608701356001600160401b038111156114cc575f5ffd5b6114d889828a0161141f565b979a9699509497509295939492505050565b5f602082840312156114fa575f5ffd5b8135801515811461095b575f5ffd5b602081016103798284611315565b5f5f5f5f5f5f5f60a0888a03121561152d575f5ffd5b611536886112a8565b965061154460208901611411565b955060408801356001600160401b0381111561155e575f5ffd5b61156a8a828b0161141f565b9096509450506060880135925060808801356001600160401b0381111561158f575f5ffd5b61159b8a828b0161141f565b989b979a50959850939692959293505050565b5f5f602083850312156115bf575f5ffd5b82356001600160401b038111156115d4575f5ffd5b6115e08582860161141f565b90969095509350505050565b5f5f604083850312156115fd575f5ffd5b611606836112a8565b91506112f860208401611411565b600181811c9082168061162857607f821691505b60208210810361164657634e487b7160e01b5f52602260045260245ffd5b50919050565b634e487b7160e01b5f52603260045260245ffd5b634e487b7160e01b5f52604160045260245ffd5b601f8211156104e357828211156104e357805f5260205f20601f840160051c602085101561169f57505f5b90810190601f840160051c035f5b81811015610727575f838201556001016116ad565b6001600160401b038311156116d9576116d9611660565b6116ed836116e78354611614565b83611674565b5f601f84116001811461171e575f85156117075750838201355b5f19600387901b1c1916600186901b178355611775565b5f83815260208120601f198716915b8281101561174d578685013582556020948501946001909201910161172d565b5086821015611769575f1960f88860031b161c19848701351681555b505060018560011b0183555b5050505050565b81835281816020850137505f828201602090810191909152601f909101601f19169091010190565b602081525f6117b760208301848661177c565b949350505050565b634e487b7160e01b5f52601160045260245ffd5b5f600182016117e4576117e46117bf565b5060010190565b5f816117f9576117f96117bf565b505f190190565b81516001600160401b0381111561181957611819611660565b61182d816118278454611614565b84611674565b6020601f82116001811461185f575f83156118485750848201515b5f19600385901b1c1916600184901b178455611775565b5f84815260208120601f198516915b8281101561188e578785015182556020948501946001909201910161186e565b50848210156118ab57868401515f19600387901b60f8161c191681555b50505050600190811b01905550565b6118c48188611329565b608060208201525f6118da60808301878961177c565b85604084015282810360608401526118f381858761177c565b999850505050505050505056fea164736f6c6343000825000a";

    private static String librariesLinkedBinary;

    public static final String FUNC_DEFAULT_ADMIN_ROLE = "DEFAULT_ADMIN_ROLE";

    public static final String FUNC_MAX_ENDPOINT_BYTES = "MAX_ENDPOINT_BYTES";

    public static final String FUNC_MAX_NAME_BYTES = "MAX_NAME_BYTES";

    public static final String FUNC_ADMIT = "admit";

    public static final String FUNC_GETROLEADMIN = "getRoleAdmin";

    public static final String FUNC_GRANTROLE = "grantRole";

    public static final String FUNC_HASROLE = "hasRole";

    public static final String FUNC_ISACTIVE = "isActive";

    public static final String FUNC_ISACTIVEAS = "isActiveAs";

    public static final String FUNC_MEMBERAT = "memberAt";

    public static final String FUNC_MEMBERCOUNT = "memberCount";

    public static final String FUNC_MEMBEROF = "memberOf";

    public static final String FUNC_OPENENROLMENT = "openEnrolment";

    public static final String FUNC_REGISTER = "register";

    public static final String FUNC_REGISTERUNDER = "registerUnder";

    public static final String FUNC_REMOVE = "remove";

    public static final String FUNC_RENOUNCEROLE = "renounceRole";

    public static final String FUNC_REVOKEROLE = "revokeRole";

    public static final String FUNC_ROLEOF = "roleOf";

    public static final String FUNC_ROTATEKEY = "rotateKey";

    public static final String FUNC_SETENDPOINT = "setEndpoint";

    public static final String FUNC_SETENROLMENT = "setEnrolment";

    public static final String FUNC_SUPPORTSINTERFACE = "supportsInterface";

    public static final CustomError ACCESSCONTROLBADCONFIRMATION_ERROR = new CustomError("AccessControlBadConfirmation", 
            Arrays.<TypeReference<?>>asList());
    ;

    public static final CustomError ACCESSCONTROLUNAUTHORIZEDACCOUNT_ERROR = new CustomError("AccessControlUnauthorizedAccount", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Address>() {}, new TypeReference<Bytes32>() {}));
    ;

    public static final CustomError ALREADYACTIVE_ERROR = new CustomError("AlreadyActive", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Address>() {}));
    ;

    public static final CustomError ALREADYREGISTERED_ERROR = new CustomError("AlreadyRegistered", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Address>() {}));
    ;

    public static final CustomError BADENDPOINT_ERROR = new CustomError("BadEndpoint", 
            Arrays.<TypeReference<?>>asList());
    ;

    public static final CustomError BADNAME_ERROR = new CustomError("BadName", 
            Arrays.<TypeReference<?>>asList());
    ;

    public static final CustomError BADROLE_ERROR = new CustomError("BadRole", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Uint8>() {}));
    ;

    public static final CustomError LASTADMINISTRATOR_ERROR = new CustomError("LastAdministrator", 
            Arrays.<TypeReference<?>>asList());
    ;

    public static final CustomError NOSUCHMEMBER_ERROR = new CustomError("NoSuchMember", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Uint256>() {}));
    ;

    public static final CustomError NOTACTIVE_ERROR = new CustomError("NotActive", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Address>() {}));
    ;

    public static final CustomError NOTALLOWED_ERROR = new CustomError("NotAllowed", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Address>() {}));
    ;

    public static final CustomError NOTREGISTERED_ERROR = new CustomError("NotRegistered", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Address>() {}));
    ;

    public static final CustomError ZEROADDRESS_ERROR = new CustomError("ZeroAddress", 
            Arrays.<TypeReference<?>>asList());
    ;

    public static final CustomError ZEROKEY_ERROR = new CustomError("ZeroKey", 
            Arrays.<TypeReference<?>>asList());
    ;

    public static final Event ENDPOINTCHANGED_EVENT = new Event("EndpointChanged", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Address>(true) {}, new TypeReference<Utf8String>() {}));
    ;

    public static final Event ENROLMENTCHANGED_EVENT = new Event("EnrolmentChanged", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Bool>() {}));
    ;

    public static final Event KEYROTATED_EVENT = new Event("KeyRotated", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Address>(true) {}, new TypeReference<Bytes32>() {}, new TypeReference<Bytes32>() {}));
    ;

    public static final Event MEMBERADMITTED_EVENT = new Event("MemberAdmitted", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Address>(true) {}, new TypeReference<Address>(true) {}));
    ;

    public static final Event MEMBERREGISTERED_EVENT = new Event("MemberRegistered", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Address>(true) {}, new TypeReference<Uint8>(true) {}, new TypeReference<Address>(true) {}, new TypeReference<Uint8>() {}, new TypeReference<Utf8String>() {}, new TypeReference<Bytes32>() {}, new TypeReference<Utf8String>() {}));
    ;

    public static final Event MEMBERREMOVED_EVENT = new Event("MemberRemoved", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Address>(true) {}, new TypeReference<Address>(true) {}));
    ;

    public static final Event ROLEADMINCHANGED_EVENT = new Event("RoleAdminChanged", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>(true) {}, new TypeReference<Bytes32>(true) {}, new TypeReference<Bytes32>(true) {}));
    ;

    public static final Event ROLEGRANTED_EVENT = new Event("RoleGranted", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>(true) {}, new TypeReference<Address>(true) {}, new TypeReference<Address>(true) {}));
    ;

    public static final Event ROLEREVOKED_EVENT = new Event("RoleRevoked", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>(true) {}, new TypeReference<Address>(true) {}, new TypeReference<Address>(true) {}));
    ;

    @Deprecated
    protected Consortium(String contractAddress, Web3j web3j, Credentials credentials,
            BigInteger gasPrice, BigInteger gasLimit) {
        super(BINARY, contractAddress, web3j, credentials, gasPrice, gasLimit);
    }

    protected Consortium(String contractAddress, Web3j web3j, Credentials credentials,
            ContractGasProvider contractGasProvider) {
        super(BINARY, contractAddress, web3j, credentials, contractGasProvider);
    }

    @Deprecated
    protected Consortium(String contractAddress, Web3j web3j, TransactionManager transactionManager,
            BigInteger gasPrice, BigInteger gasLimit) {
        super(BINARY, contractAddress, web3j, transactionManager, gasPrice, gasLimit);
    }

    protected Consortium(String contractAddress, Web3j web3j, TransactionManager transactionManager,
            ContractGasProvider contractGasProvider) {
        super(BINARY, contractAddress, web3j, transactionManager, contractGasProvider);
    }

    public static List<EndpointChangedEventResponse> getEndpointChangedEvents(
            TransactionReceipt transactionReceipt) {
        List<Contract.EventValuesWithLog> valueList = staticExtractEventParametersWithLog(ENDPOINTCHANGED_EVENT, transactionReceipt);
        ArrayList<EndpointChangedEventResponse> responses = new ArrayList<EndpointChangedEventResponse>(valueList.size());
        for (Contract.EventValuesWithLog eventValues : valueList) {
            EndpointChangedEventResponse typedResponse = new EndpointChangedEventResponse();
            typedResponse.log = eventValues.getLog();
            typedResponse.account = (String) eventValues.getIndexedValues().get(0).getValue();
            typedResponse.endpoint = (String) eventValues.getNonIndexedValues().get(0).getValue();
            responses.add(typedResponse);
        }
        return responses;
    }

    public static EndpointChangedEventResponse getEndpointChangedEventFromLog(Log log) {
        Contract.EventValuesWithLog eventValues = staticExtractEventParametersWithLog(ENDPOINTCHANGED_EVENT, log);
        EndpointChangedEventResponse typedResponse = new EndpointChangedEventResponse();
        typedResponse.log = log;
        typedResponse.account = (String) eventValues.getIndexedValues().get(0).getValue();
        typedResponse.endpoint = (String) eventValues.getNonIndexedValues().get(0).getValue();
        return typedResponse;
    }

    public Flowable<EndpointChangedEventResponse> endpointChangedEventFlowable(EthFilter filter) {
        return web3j.ethLogFlowable(filter).map(log -> getEndpointChangedEventFromLog(log));
    }

    public Flowable<EndpointChangedEventResponse> endpointChangedEventFlowable(
            DefaultBlockParameter startBlock, DefaultBlockParameter endBlock) {
        EthFilter filter = new EthFilter(startBlock, endBlock, getContractAddress());
        filter.addSingleTopic(EventEncoder.encode(ENDPOINTCHANGED_EVENT));
        return endpointChangedEventFlowable(filter);
    }

    public static List<EnrolmentChangedEventResponse> getEnrolmentChangedEvents(
            TransactionReceipt transactionReceipt) {
        List<Contract.EventValuesWithLog> valueList = staticExtractEventParametersWithLog(ENROLMENTCHANGED_EVENT, transactionReceipt);
        ArrayList<EnrolmentChangedEventResponse> responses = new ArrayList<EnrolmentChangedEventResponse>(valueList.size());
        for (Contract.EventValuesWithLog eventValues : valueList) {
            EnrolmentChangedEventResponse typedResponse = new EnrolmentChangedEventResponse();
            typedResponse.log = eventValues.getLog();
            typedResponse.open = (Boolean) eventValues.getNonIndexedValues().get(0).getValue();
            responses.add(typedResponse);
        }
        return responses;
    }

    public static EnrolmentChangedEventResponse getEnrolmentChangedEventFromLog(Log log) {
        Contract.EventValuesWithLog eventValues = staticExtractEventParametersWithLog(ENROLMENTCHANGED_EVENT, log);
        EnrolmentChangedEventResponse typedResponse = new EnrolmentChangedEventResponse();
        typedResponse.log = log;
        typedResponse.open = (Boolean) eventValues.getNonIndexedValues().get(0).getValue();
        return typedResponse;
    }

    public Flowable<EnrolmentChangedEventResponse> enrolmentChangedEventFlowable(EthFilter filter) {
        return web3j.ethLogFlowable(filter).map(log -> getEnrolmentChangedEventFromLog(log));
    }

    public Flowable<EnrolmentChangedEventResponse> enrolmentChangedEventFlowable(
            DefaultBlockParameter startBlock, DefaultBlockParameter endBlock) {
        EthFilter filter = new EthFilter(startBlock, endBlock, getContractAddress());
        filter.addSingleTopic(EventEncoder.encode(ENROLMENTCHANGED_EVENT));
        return enrolmentChangedEventFlowable(filter);
    }

    public static List<KeyRotatedEventResponse> getKeyRotatedEvents(
            TransactionReceipt transactionReceipt) {
        List<Contract.EventValuesWithLog> valueList = staticExtractEventParametersWithLog(KEYROTATED_EVENT, transactionReceipt);
        ArrayList<KeyRotatedEventResponse> responses = new ArrayList<KeyRotatedEventResponse>(valueList.size());
        for (Contract.EventValuesWithLog eventValues : valueList) {
            KeyRotatedEventResponse typedResponse = new KeyRotatedEventResponse();
            typedResponse.log = eventValues.getLog();
            typedResponse.account = (String) eventValues.getIndexedValues().get(0).getValue();
            typedResponse.oldKey = (byte[]) eventValues.getNonIndexedValues().get(0).getValue();
            typedResponse.newKey = (byte[]) eventValues.getNonIndexedValues().get(1).getValue();
            responses.add(typedResponse);
        }
        return responses;
    }

    public static KeyRotatedEventResponse getKeyRotatedEventFromLog(Log log) {
        Contract.EventValuesWithLog eventValues = staticExtractEventParametersWithLog(KEYROTATED_EVENT, log);
        KeyRotatedEventResponse typedResponse = new KeyRotatedEventResponse();
        typedResponse.log = log;
        typedResponse.account = (String) eventValues.getIndexedValues().get(0).getValue();
        typedResponse.oldKey = (byte[]) eventValues.getNonIndexedValues().get(0).getValue();
        typedResponse.newKey = (byte[]) eventValues.getNonIndexedValues().get(1).getValue();
        return typedResponse;
    }

    public Flowable<KeyRotatedEventResponse> keyRotatedEventFlowable(EthFilter filter) {
        return web3j.ethLogFlowable(filter).map(log -> getKeyRotatedEventFromLog(log));
    }

    public Flowable<KeyRotatedEventResponse> keyRotatedEventFlowable(
            DefaultBlockParameter startBlock, DefaultBlockParameter endBlock) {
        EthFilter filter = new EthFilter(startBlock, endBlock, getContractAddress());
        filter.addSingleTopic(EventEncoder.encode(KEYROTATED_EVENT));
        return keyRotatedEventFlowable(filter);
    }

    public static List<MemberAdmittedEventResponse> getMemberAdmittedEvents(
            TransactionReceipt transactionReceipt) {
        List<Contract.EventValuesWithLog> valueList = staticExtractEventParametersWithLog(MEMBERADMITTED_EVENT, transactionReceipt);
        ArrayList<MemberAdmittedEventResponse> responses = new ArrayList<MemberAdmittedEventResponse>(valueList.size());
        for (Contract.EventValuesWithLog eventValues : valueList) {
            MemberAdmittedEventResponse typedResponse = new MemberAdmittedEventResponse();
            typedResponse.log = eventValues.getLog();
            typedResponse.account = (String) eventValues.getIndexedValues().get(0).getValue();
            typedResponse.by = (String) eventValues.getIndexedValues().get(1).getValue();
            responses.add(typedResponse);
        }
        return responses;
    }

    public static MemberAdmittedEventResponse getMemberAdmittedEventFromLog(Log log) {
        Contract.EventValuesWithLog eventValues = staticExtractEventParametersWithLog(MEMBERADMITTED_EVENT, log);
        MemberAdmittedEventResponse typedResponse = new MemberAdmittedEventResponse();
        typedResponse.log = log;
        typedResponse.account = (String) eventValues.getIndexedValues().get(0).getValue();
        typedResponse.by = (String) eventValues.getIndexedValues().get(1).getValue();
        return typedResponse;
    }

    public Flowable<MemberAdmittedEventResponse> memberAdmittedEventFlowable(EthFilter filter) {
        return web3j.ethLogFlowable(filter).map(log -> getMemberAdmittedEventFromLog(log));
    }

    public Flowable<MemberAdmittedEventResponse> memberAdmittedEventFlowable(
            DefaultBlockParameter startBlock, DefaultBlockParameter endBlock) {
        EthFilter filter = new EthFilter(startBlock, endBlock, getContractAddress());
        filter.addSingleTopic(EventEncoder.encode(MEMBERADMITTED_EVENT));
        return memberAdmittedEventFlowable(filter);
    }

    public static List<MemberRegisteredEventResponse> getMemberRegisteredEvents(
            TransactionReceipt transactionReceipt) {
        List<Contract.EventValuesWithLog> valueList = staticExtractEventParametersWithLog(MEMBERREGISTERED_EVENT, transactionReceipt);
        ArrayList<MemberRegisteredEventResponse> responses = new ArrayList<MemberRegisteredEventResponse>(valueList.size());
        for (Contract.EventValuesWithLog eventValues : valueList) {
            MemberRegisteredEventResponse typedResponse = new MemberRegisteredEventResponse();
            typedResponse.log = eventValues.getLog();
            typedResponse.account = (String) eventValues.getIndexedValues().get(0).getValue();
            typedResponse.role = (BigInteger) eventValues.getIndexedValues().get(1).getValue();
            typedResponse.hospital = (String) eventValues.getIndexedValues().get(2).getValue();
            typedResponse.status = (BigInteger) eventValues.getNonIndexedValues().get(0).getValue();
            typedResponse.displayName = (String) eventValues.getNonIndexedValues().get(1).getValue();
            typedResponse.encryptionKey = (byte[]) eventValues.getNonIndexedValues().get(2).getValue();
            typedResponse.endpoint = (String) eventValues.getNonIndexedValues().get(3).getValue();
            responses.add(typedResponse);
        }
        return responses;
    }

    public static MemberRegisteredEventResponse getMemberRegisteredEventFromLog(Log log) {
        Contract.EventValuesWithLog eventValues = staticExtractEventParametersWithLog(MEMBERREGISTERED_EVENT, log);
        MemberRegisteredEventResponse typedResponse = new MemberRegisteredEventResponse();
        typedResponse.log = log;
        typedResponse.account = (String) eventValues.getIndexedValues().get(0).getValue();
        typedResponse.role = (BigInteger) eventValues.getIndexedValues().get(1).getValue();
        typedResponse.hospital = (String) eventValues.getIndexedValues().get(2).getValue();
        typedResponse.status = (BigInteger) eventValues.getNonIndexedValues().get(0).getValue();
        typedResponse.displayName = (String) eventValues.getNonIndexedValues().get(1).getValue();
        typedResponse.encryptionKey = (byte[]) eventValues.getNonIndexedValues().get(2).getValue();
        typedResponse.endpoint = (String) eventValues.getNonIndexedValues().get(3).getValue();
        return typedResponse;
    }

    public Flowable<MemberRegisteredEventResponse> memberRegisteredEventFlowable(EthFilter filter) {
        return web3j.ethLogFlowable(filter).map(log -> getMemberRegisteredEventFromLog(log));
    }

    public Flowable<MemberRegisteredEventResponse> memberRegisteredEventFlowable(
            DefaultBlockParameter startBlock, DefaultBlockParameter endBlock) {
        EthFilter filter = new EthFilter(startBlock, endBlock, getContractAddress());
        filter.addSingleTopic(EventEncoder.encode(MEMBERREGISTERED_EVENT));
        return memberRegisteredEventFlowable(filter);
    }

    public static List<MemberRemovedEventResponse> getMemberRemovedEvents(
            TransactionReceipt transactionReceipt) {
        List<Contract.EventValuesWithLog> valueList = staticExtractEventParametersWithLog(MEMBERREMOVED_EVENT, transactionReceipt);
        ArrayList<MemberRemovedEventResponse> responses = new ArrayList<MemberRemovedEventResponse>(valueList.size());
        for (Contract.EventValuesWithLog eventValues : valueList) {
            MemberRemovedEventResponse typedResponse = new MemberRemovedEventResponse();
            typedResponse.log = eventValues.getLog();
            typedResponse.account = (String) eventValues.getIndexedValues().get(0).getValue();
            typedResponse.by = (String) eventValues.getIndexedValues().get(1).getValue();
            responses.add(typedResponse);
        }
        return responses;
    }

    public static MemberRemovedEventResponse getMemberRemovedEventFromLog(Log log) {
        Contract.EventValuesWithLog eventValues = staticExtractEventParametersWithLog(MEMBERREMOVED_EVENT, log);
        MemberRemovedEventResponse typedResponse = new MemberRemovedEventResponse();
        typedResponse.log = log;
        typedResponse.account = (String) eventValues.getIndexedValues().get(0).getValue();
        typedResponse.by = (String) eventValues.getIndexedValues().get(1).getValue();
        return typedResponse;
    }

    public Flowable<MemberRemovedEventResponse> memberRemovedEventFlowable(EthFilter filter) {
        return web3j.ethLogFlowable(filter).map(log -> getMemberRemovedEventFromLog(log));
    }

    public Flowable<MemberRemovedEventResponse> memberRemovedEventFlowable(
            DefaultBlockParameter startBlock, DefaultBlockParameter endBlock) {
        EthFilter filter = new EthFilter(startBlock, endBlock, getContractAddress());
        filter.addSingleTopic(EventEncoder.encode(MEMBERREMOVED_EVENT));
        return memberRemovedEventFlowable(filter);
    }

    public static List<RoleAdminChangedEventResponse> getRoleAdminChangedEvents(
            TransactionReceipt transactionReceipt) {
        List<Contract.EventValuesWithLog> valueList = staticExtractEventParametersWithLog(ROLEADMINCHANGED_EVENT, transactionReceipt);
        ArrayList<RoleAdminChangedEventResponse> responses = new ArrayList<RoleAdminChangedEventResponse>(valueList.size());
        for (Contract.EventValuesWithLog eventValues : valueList) {
            RoleAdminChangedEventResponse typedResponse = new RoleAdminChangedEventResponse();
            typedResponse.log = eventValues.getLog();
            typedResponse.role = (byte[]) eventValues.getIndexedValues().get(0).getValue();
            typedResponse.previousAdminRole = (byte[]) eventValues.getIndexedValues().get(1).getValue();
            typedResponse.newAdminRole = (byte[]) eventValues.getIndexedValues().get(2).getValue();
            responses.add(typedResponse);
        }
        return responses;
    }

    public static RoleAdminChangedEventResponse getRoleAdminChangedEventFromLog(Log log) {
        Contract.EventValuesWithLog eventValues = staticExtractEventParametersWithLog(ROLEADMINCHANGED_EVENT, log);
        RoleAdminChangedEventResponse typedResponse = new RoleAdminChangedEventResponse();
        typedResponse.log = log;
        typedResponse.role = (byte[]) eventValues.getIndexedValues().get(0).getValue();
        typedResponse.previousAdminRole = (byte[]) eventValues.getIndexedValues().get(1).getValue();
        typedResponse.newAdminRole = (byte[]) eventValues.getIndexedValues().get(2).getValue();
        return typedResponse;
    }

    public Flowable<RoleAdminChangedEventResponse> roleAdminChangedEventFlowable(EthFilter filter) {
        return web3j.ethLogFlowable(filter).map(log -> getRoleAdminChangedEventFromLog(log));
    }

    public Flowable<RoleAdminChangedEventResponse> roleAdminChangedEventFlowable(
            DefaultBlockParameter startBlock, DefaultBlockParameter endBlock) {
        EthFilter filter = new EthFilter(startBlock, endBlock, getContractAddress());
        filter.addSingleTopic(EventEncoder.encode(ROLEADMINCHANGED_EVENT));
        return roleAdminChangedEventFlowable(filter);
    }

    public static List<RoleGrantedEventResponse> getRoleGrantedEvents(
            TransactionReceipt transactionReceipt) {
        List<Contract.EventValuesWithLog> valueList = staticExtractEventParametersWithLog(ROLEGRANTED_EVENT, transactionReceipt);
        ArrayList<RoleGrantedEventResponse> responses = new ArrayList<RoleGrantedEventResponse>(valueList.size());
        for (Contract.EventValuesWithLog eventValues : valueList) {
            RoleGrantedEventResponse typedResponse = new RoleGrantedEventResponse();
            typedResponse.log = eventValues.getLog();
            typedResponse.role = (byte[]) eventValues.getIndexedValues().get(0).getValue();
            typedResponse.account = (String) eventValues.getIndexedValues().get(1).getValue();
            typedResponse.sender = (String) eventValues.getIndexedValues().get(2).getValue();
            responses.add(typedResponse);
        }
        return responses;
    }

    public static RoleGrantedEventResponse getRoleGrantedEventFromLog(Log log) {
        Contract.EventValuesWithLog eventValues = staticExtractEventParametersWithLog(ROLEGRANTED_EVENT, log);
        RoleGrantedEventResponse typedResponse = new RoleGrantedEventResponse();
        typedResponse.log = log;
        typedResponse.role = (byte[]) eventValues.getIndexedValues().get(0).getValue();
        typedResponse.account = (String) eventValues.getIndexedValues().get(1).getValue();
        typedResponse.sender = (String) eventValues.getIndexedValues().get(2).getValue();
        return typedResponse;
    }

    public Flowable<RoleGrantedEventResponse> roleGrantedEventFlowable(EthFilter filter) {
        return web3j.ethLogFlowable(filter).map(log -> getRoleGrantedEventFromLog(log));
    }

    public Flowable<RoleGrantedEventResponse> roleGrantedEventFlowable(
            DefaultBlockParameter startBlock, DefaultBlockParameter endBlock) {
        EthFilter filter = new EthFilter(startBlock, endBlock, getContractAddress());
        filter.addSingleTopic(EventEncoder.encode(ROLEGRANTED_EVENT));
        return roleGrantedEventFlowable(filter);
    }

    public static List<RoleRevokedEventResponse> getRoleRevokedEvents(
            TransactionReceipt transactionReceipt) {
        List<Contract.EventValuesWithLog> valueList = staticExtractEventParametersWithLog(ROLEREVOKED_EVENT, transactionReceipt);
        ArrayList<RoleRevokedEventResponse> responses = new ArrayList<RoleRevokedEventResponse>(valueList.size());
        for (Contract.EventValuesWithLog eventValues : valueList) {
            RoleRevokedEventResponse typedResponse = new RoleRevokedEventResponse();
            typedResponse.log = eventValues.getLog();
            typedResponse.role = (byte[]) eventValues.getIndexedValues().get(0).getValue();
            typedResponse.account = (String) eventValues.getIndexedValues().get(1).getValue();
            typedResponse.sender = (String) eventValues.getIndexedValues().get(2).getValue();
            responses.add(typedResponse);
        }
        return responses;
    }

    public static RoleRevokedEventResponse getRoleRevokedEventFromLog(Log log) {
        Contract.EventValuesWithLog eventValues = staticExtractEventParametersWithLog(ROLEREVOKED_EVENT, log);
        RoleRevokedEventResponse typedResponse = new RoleRevokedEventResponse();
        typedResponse.log = log;
        typedResponse.role = (byte[]) eventValues.getIndexedValues().get(0).getValue();
        typedResponse.account = (String) eventValues.getIndexedValues().get(1).getValue();
        typedResponse.sender = (String) eventValues.getIndexedValues().get(2).getValue();
        return typedResponse;
    }

    public Flowable<RoleRevokedEventResponse> roleRevokedEventFlowable(EthFilter filter) {
        return web3j.ethLogFlowable(filter).map(log -> getRoleRevokedEventFromLog(log));
    }

    public Flowable<RoleRevokedEventResponse> roleRevokedEventFlowable(
            DefaultBlockParameter startBlock, DefaultBlockParameter endBlock) {
        EthFilter filter = new EthFilter(startBlock, endBlock, getContractAddress());
        filter.addSingleTopic(EventEncoder.encode(ROLEREVOKED_EVENT));
        return roleRevokedEventFlowable(filter);
    }

    public RemoteFunctionCall<byte[]> DEFAULT_ADMIN_ROLE() {
        final Function function = new Function(FUNC_DEFAULT_ADMIN_ROLE, 
                Arrays.<Type>asList(), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>() {}));
        return executeRemoteCallSingleValueReturn(function, byte[].class);
    }

    public RemoteFunctionCall<BigInteger> MAX_ENDPOINT_BYTES() {
        final Function function = new Function(FUNC_MAX_ENDPOINT_BYTES, 
                Arrays.<Type>asList(), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Uint256>() {}));
        return executeRemoteCallSingleValueReturn(function, BigInteger.class);
    }

    public RemoteFunctionCall<BigInteger> MAX_NAME_BYTES() {
        final Function function = new Function(FUNC_MAX_NAME_BYTES, 
                Arrays.<Type>asList(), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Uint256>() {}));
        return executeRemoteCallSingleValueReturn(function, BigInteger.class);
    }

    public RemoteFunctionCall<TransactionReceipt> admit(String account) {
        final Function function = new Function(
                FUNC_ADMIT, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.Address(160, account)), 
                Collections.<TypeReference<?>>emptyList());
        return executeRemoteCallTransaction(function);
    }

    public RemoteFunctionCall<byte[]> getRoleAdmin(byte[] role) {
        final Function function = new Function(FUNC_GETROLEADMIN, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.generated.Bytes32(role)), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>() {}));
        return executeRemoteCallSingleValueReturn(function, byte[].class);
    }

    public RemoteFunctionCall<TransactionReceipt> grantRole(byte[] role, String account) {
        final Function function = new Function(
                FUNC_GRANTROLE, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.generated.Bytes32(role), 
                new org.web3j.abi.datatypes.Address(160, account)), 
                Collections.<TypeReference<?>>emptyList());
        return executeRemoteCallTransaction(function);
    }

    public RemoteFunctionCall<Boolean> hasRole(byte[] role, String account) {
        final Function function = new Function(FUNC_HASROLE, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.generated.Bytes32(role), 
                new org.web3j.abi.datatypes.Address(160, account)), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Bool>() {}));
        return executeRemoteCallSingleValueReturn(function, Boolean.class);
    }

    public RemoteFunctionCall<Boolean> isActive(String account) {
        final Function function = new Function(FUNC_ISACTIVE, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.Address(160, account)), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Bool>() {}));
        return executeRemoteCallSingleValueReturn(function, Boolean.class);
    }

    public RemoteFunctionCall<Boolean> isActiveAs(String account, BigInteger role) {
        final Function function = new Function(FUNC_ISACTIVEAS, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.Address(160, account), 
                new org.web3j.abi.datatypes.generated.Uint8(role)), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Bool>() {}));
        return executeRemoteCallSingleValueReturn(function, Boolean.class);
    }

    public RemoteFunctionCall<String> memberAt(BigInteger index) {
        final Function function = new Function(FUNC_MEMBERAT, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.generated.Uint256(index)), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Address>() {}));
        return executeRemoteCallSingleValueReturn(function, String.class);
    }

    public RemoteFunctionCall<BigInteger> memberCount() {
        final Function function = new Function(FUNC_MEMBERCOUNT, 
                Arrays.<Type>asList(), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Uint256>() {}));
        return executeRemoteCallSingleValueReturn(function, BigInteger.class);
    }

    public RemoteFunctionCall<Member> memberOf(String account) {
        final Function function = new Function(FUNC_MEMBEROF, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.Address(160, account)), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Member>() {}));
        return executeRemoteCallSingleValueReturn(function, Member.class);
    }

    public RemoteFunctionCall<Boolean> openEnrolment() {
        final Function function = new Function(FUNC_OPENENROLMENT, 
                Arrays.<Type>asList(), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Bool>() {}));
        return executeRemoteCallSingleValueReturn(function, Boolean.class);
    }

    public RemoteFunctionCall<TransactionReceipt> register(BigInteger role, String displayName,
            byte[] encryptionKey, String endpoint) {
        final Function function = new Function(
                FUNC_REGISTER, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.generated.Uint8(role), 
                new org.web3j.abi.datatypes.Utf8String(displayName), 
                new org.web3j.abi.datatypes.generated.Bytes32(encryptionKey), 
                new org.web3j.abi.datatypes.Utf8String(endpoint)), 
                Collections.<TypeReference<?>>emptyList());
        return executeRemoteCallTransaction(function);
    }

    public RemoteFunctionCall<TransactionReceipt> registerUnder(String hospital, BigInteger role,
            String displayName, byte[] encryptionKey, String endpoint) {
        final Function function = new Function(
                FUNC_REGISTERUNDER, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.Address(160, hospital), 
                new org.web3j.abi.datatypes.generated.Uint8(role), 
                new org.web3j.abi.datatypes.Utf8String(displayName), 
                new org.web3j.abi.datatypes.generated.Bytes32(encryptionKey), 
                new org.web3j.abi.datatypes.Utf8String(endpoint)), 
                Collections.<TypeReference<?>>emptyList());
        return executeRemoteCallTransaction(function);
    }

    public RemoteFunctionCall<TransactionReceipt> remove(String account) {
        final Function function = new Function(
                FUNC_REMOVE, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.Address(160, account)), 
                Collections.<TypeReference<?>>emptyList());
        return executeRemoteCallTransaction(function);
    }

    public RemoteFunctionCall<TransactionReceipt> renounceRole(byte[] role,
            String callerConfirmation) {
        final Function function = new Function(
                FUNC_RENOUNCEROLE, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.generated.Bytes32(role), 
                new org.web3j.abi.datatypes.Address(160, callerConfirmation)), 
                Collections.<TypeReference<?>>emptyList());
        return executeRemoteCallTransaction(function);
    }

    public RemoteFunctionCall<TransactionReceipt> revokeRole(byte[] role, String account) {
        final Function function = new Function(
                FUNC_REVOKEROLE, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.generated.Bytes32(role), 
                new org.web3j.abi.datatypes.Address(160, account)), 
                Collections.<TypeReference<?>>emptyList());
        return executeRemoteCallTransaction(function);
    }

    public RemoteFunctionCall<BigInteger> roleOf(String account) {
        final Function function = new Function(FUNC_ROLEOF, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.Address(160, account)), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Uint8>() {}));
        return executeRemoteCallSingleValueReturn(function, BigInteger.class);
    }

    public RemoteFunctionCall<TransactionReceipt> rotateKey(byte[] newKey) {
        final Function function = new Function(
                FUNC_ROTATEKEY, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.generated.Bytes32(newKey)), 
                Collections.<TypeReference<?>>emptyList());
        return executeRemoteCallTransaction(function);
    }

    public RemoteFunctionCall<TransactionReceipt> setEndpoint(String endpoint) {
        final Function function = new Function(
                FUNC_SETENDPOINT, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.Utf8String(endpoint)), 
                Collections.<TypeReference<?>>emptyList());
        return executeRemoteCallTransaction(function);
    }

    public RemoteFunctionCall<TransactionReceipt> setEnrolment(Boolean open) {
        final Function function = new Function(
                FUNC_SETENROLMENT, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.Bool(open)), 
                Collections.<TypeReference<?>>emptyList());
        return executeRemoteCallTransaction(function);
    }

    public RemoteFunctionCall<Boolean> supportsInterface(byte[] interfaceId) {
        final Function function = new Function(FUNC_SUPPORTSINTERFACE, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.generated.Bytes4(interfaceId)), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Bool>() {}));
        return executeRemoteCallSingleValueReturn(function, Boolean.class);
    }

    @Deprecated
    public static Consortium load(String contractAddress, Web3j web3j, Credentials credentials,
            BigInteger gasPrice, BigInteger gasLimit) {
        return new Consortium(contractAddress, web3j, credentials, gasPrice, gasLimit);
    }

    @Deprecated
    public static Consortium load(String contractAddress, Web3j web3j,
            TransactionManager transactionManager, BigInteger gasPrice, BigInteger gasLimit) {
        return new Consortium(contractAddress, web3j, transactionManager, gasPrice, gasLimit);
    }

    public static Consortium load(String contractAddress, Web3j web3j, Credentials credentials,
            ContractGasProvider contractGasProvider) {
        return new Consortium(contractAddress, web3j, credentials, contractGasProvider);
    }

    public static Consortium load(String contractAddress, Web3j web3j,
            TransactionManager transactionManager, ContractGasProvider contractGasProvider) {
        return new Consortium(contractAddress, web3j, transactionManager, contractGasProvider);
    }

    public static RemoteCall<Consortium> deploy(Web3j web3j, Credentials credentials,
            ContractGasProvider contractGasProvider, String admin, Boolean openEnrolment_) {
        String encodedConstructor = FunctionEncoder.encodeConstructor(Arrays.<Type>asList(new org.web3j.abi.datatypes.Address(160, admin), 
                new org.web3j.abi.datatypes.Bool(openEnrolment_)));
        return deployRemoteCall(Consortium.class, web3j, credentials, contractGasProvider, getDeploymentBinary(), encodedConstructor);
    }

    public static RemoteCall<Consortium> deploy(Web3j web3j, TransactionManager transactionManager,
            ContractGasProvider contractGasProvider, String admin, Boolean openEnrolment_) {
        String encodedConstructor = FunctionEncoder.encodeConstructor(Arrays.<Type>asList(new org.web3j.abi.datatypes.Address(160, admin), 
                new org.web3j.abi.datatypes.Bool(openEnrolment_)));
        return deployRemoteCall(Consortium.class, web3j, transactionManager, contractGasProvider, getDeploymentBinary(), encodedConstructor);
    }

    @Deprecated
    public static RemoteCall<Consortium> deploy(Web3j web3j, Credentials credentials,
            BigInteger gasPrice, BigInteger gasLimit, String admin, Boolean openEnrolment_) {
        String encodedConstructor = FunctionEncoder.encodeConstructor(Arrays.<Type>asList(new org.web3j.abi.datatypes.Address(160, admin), 
                new org.web3j.abi.datatypes.Bool(openEnrolment_)));
        return deployRemoteCall(Consortium.class, web3j, credentials, gasPrice, gasLimit, getDeploymentBinary(), encodedConstructor);
    }

    @Deprecated
    public static RemoteCall<Consortium> deploy(Web3j web3j, TransactionManager transactionManager,
            BigInteger gasPrice, BigInteger gasLimit, String admin, Boolean openEnrolment_) {
        String encodedConstructor = FunctionEncoder.encodeConstructor(Arrays.<Type>asList(new org.web3j.abi.datatypes.Address(160, admin), 
                new org.web3j.abi.datatypes.Bool(openEnrolment_)));
        return deployRemoteCall(Consortium.class, web3j, transactionManager, gasPrice, gasLimit, getDeploymentBinary(), encodedConstructor);
    }

    public static void linkLibraries(List<Contract.LinkReference> references) {
        librariesLinkedBinary = linkBinaryWithReferences(BINARY, references);
    }

    private static String getDeploymentBinary() {
        if (librariesLinkedBinary != null) {
            return librariesLinkedBinary;
        } else {
            return BINARY;
        }
    }

    public static class Member extends DynamicStruct {
        public BigInteger role;

        public BigInteger status;

        public BigInteger since;

        public String hospital;

        public byte[] encryptionKey;

        public String displayName;

        public String endpoint;

        public Member(BigInteger role, BigInteger status, BigInteger since, String hospital,
                byte[] encryptionKey, String displayName, String endpoint) {
            super(new org.web3j.abi.datatypes.generated.Uint8(role), 
                    new org.web3j.abi.datatypes.generated.Uint8(status), 
                    new org.web3j.abi.datatypes.generated.Uint64(since), 
                    new org.web3j.abi.datatypes.Address(160, hospital), 
                    new org.web3j.abi.datatypes.generated.Bytes32(encryptionKey), 
                    new org.web3j.abi.datatypes.Utf8String(displayName), 
                    new org.web3j.abi.datatypes.Utf8String(endpoint));
            this.role = role;
            this.status = status;
            this.since = since;
            this.hospital = hospital;
            this.encryptionKey = encryptionKey;
            this.displayName = displayName;
            this.endpoint = endpoint;
        }

        public Member(Uint8 role, Uint8 status, Uint64 since, Address hospital,
                Bytes32 encryptionKey, Utf8String displayName, Utf8String endpoint) {
            super(role, status, since, hospital, encryptionKey, displayName, endpoint);
            this.role = role.getValue();
            this.status = status.getValue();
            this.since = since.getValue();
            this.hospital = hospital.getValue();
            this.encryptionKey = encryptionKey.getValue();
            this.displayName = displayName.getValue();
            this.endpoint = endpoint.getValue();
        }
    }

    public static class EndpointChangedEventResponse extends BaseEventResponse {
        public String account;

        public String endpoint;
    }

    public static class EnrolmentChangedEventResponse extends BaseEventResponse {
        public Boolean open;
    }

    public static class KeyRotatedEventResponse extends BaseEventResponse {
        public String account;

        public byte[] oldKey;

        public byte[] newKey;
    }

    public static class MemberAdmittedEventResponse extends BaseEventResponse {
        public String account;

        public String by;
    }

    public static class MemberRegisteredEventResponse extends BaseEventResponse {
        public String account;

        public BigInteger role;

        public String hospital;

        public BigInteger status;

        public String displayName;

        public byte[] encryptionKey;

        public String endpoint;
    }

    public static class MemberRemovedEventResponse extends BaseEventResponse {
        public String account;

        public String by;
    }

    public static class RoleAdminChangedEventResponse extends BaseEventResponse {
        public byte[] role;

        public byte[] previousAdminRole;

        public byte[] newAdminRole;
    }

    public static class RoleGrantedEventResponse extends BaseEventResponse {
        public byte[] role;

        public String account;

        public String sender;
    }

    public static class RoleRevokedEventResponse extends BaseEventResponse {
        public byte[] role;

        public String account;

        public String sender;
    }
}
