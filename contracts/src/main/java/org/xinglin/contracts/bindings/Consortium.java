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
import org.web3j.abi.datatypes.DynamicBytes;
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
    public static final String BINARY = "608060405234801561000f575f5ffd5b50604051611e70380380611e7083398101604081905261002e91610188565b6100385f83610084565b506001805460ff19168215159081179091556040519081527fd8c6aaa94dd825ae53dfde8ce2120506ea960dc8e892d0b0473c452c2a9c88319060200160405180910390a150506101f3565b5f6001600160a01b0382166100ac5760405163d92e233d60e01b815260040160405180910390fd5b6100b683836100e1565b90508080156100c3575082155b156100db5760045f81546100d6906101cf565b909155505b92915050565b5f828152602081815260408083206001600160a01b038516845290915281205460ff16610181575f838152602081815260408083206001600160a01b03861684529091529020805460ff191660011790556101393390565b6001600160a01b0316826001600160a01b0316847f2f8788117e7eff1d82e926ec794901d17c78024a50270940304540a733656f0d60405160405180910390a45060016100db565b505f6100db565b5f5f60408385031215610199575f5ffd5b82516001600160a01b03811681146101af575f5ffd5b602084015190925080151581146101c4575f5ffd5b809150509250929050565b5f600182016101ec57634e487b7160e01b5f52601160045260245ffd5b5060010190565b611c70806102005f395ff3fe608060405234801561000f575f5ffd5b506004361061016d575f3560e01c806370329094116100d95780639f8a13d711610093578063ac0250f71161006e578063ac0250f71461035c578063bc856b981461036f578063d547741f14610382578063e0bc912814610395575f5ffd5b80639f8a13d71461030a578063a217fddf1461031d578063a5d7827e14610324575f5ffd5b8063703290941461026b57806371102995146102b55780637a759856146102c85780637bbca57f146102d157806390744500146102e457806391d14854146102f7575f5ffd5b806336568abe1161012a57806336568abe1461020857806339ab291b1461021b5780633b4c989114610223578063478941741461024357806365f1433014610256578063680c60c714610263575f5ffd5b806301ffc9a71461017157806311aee38014610199578063123f62e7146101ab578063248a9ca3146101c057806329092d0e146101e25780632f2ff15d146101f5575b5f5ffd5b61018461017f3660046114c1565b6103a8565b60405190151581526020015b60405180910390f35b6003545b604051908152602001610190565b6101be6101b9366004611550565b6103de565b005b61019d6101ce366004611617565b5f9081526020819052604090206001015490565b6101be6101f036600461162e565b610521565b6101be610203366004611647565b610623565b6101be610216366004611647565b61064d565b61019d606081565b61023661023136600461162e565b610685565b60405161019091906116ec565b6101be6102513660046117a6565b61094e565b6001546101849060ff1681565b61019d604081565b61029d61027936600461162e565b6001600160a01b039081165f90815260026020526040902054600160501b90041690565b6040516001600160a01b039091168152602001610190565b6101be6102c336600461185b565b610a00565b61019d61010081565b6101be6102df36600461162e565b610a52565b6101be6102f236600461187a565b610b6c565b610184610305366004611647565b610c20565b61018461031836600461162e565b610c48565b61019d5f81565b61034f61033236600461162e565b6001600160a01b03165f9081526002602052604090205460ff1690565b60405161019091906118c1565b61029d61036a366004611617565b610ce7565b6101be61037d3660046118cf565b610d3b565b6101be610390366004611647565b610dc0565b6101846103a336600461190d565b610de4565b5f6001600160e01b03198216637965db0b60e01b14806103d857506301ffc9a760e01b6001600160e01b03198316145b92915050565b60028860068111156103f2576103f2611671565b141580156104125750600488600681111561040f5761040f611671565b14155b1561043b5787604051638cf197f160e01b815260040161043291906118c1565b60405180910390fd5b610446896001610de4565b61046e57604051634022bc5560e01b81526001600160a01b038a166004820152602401610432565b610516888a89898080601f0160208091040260200160405190810160405280939291908181526020018383808284375f9201919091525050604080516020601f8c018190048102820181019092528a81528c935091508a908a90819084018382808284375f9201919091525050604080516020601f8c018190048102820181019092528a815292508a91508990819084018382808284375f92019190915250610e3492505050565b505050505050505050565b5f61052b826110f6565b905060038154610100900460ff16600381111561054a5761054a611671565b0361057357604051634022bc5560e01b81526001600160a01b0383166004820152602401610432565b5f336001600160a01b038416148061059057506105905f33610c20565b806105a057506105a08233611152565b9050806105c25760405163fa5cd00f60e01b8152336004820152602401610432565b81546001600160401b034216620100000269ffffffffffffffffff00199091161761030017825560405133906001600160a01b038516907faa91016c21c52c58ac64f23f71bbe75becc9ada603e18ee671d09ff15492d1c1905f90a3505050565b5f8281526020819052604090206001015461063d81611197565b61064783836111a4565b50505050565b6001600160a01b03811633146106765760405163334bd91960e11b815260040160405180910390fd5b6106808282611200565b505050565b6106db604080516101008101909152805f81526020015f81526020015f6001600160401b031681526020015f6001600160a01b031681526020015f81526020016060815260200160608152602001606081525090565b6001600160a01b0382165f9081526002602052604090819020815161010081019092528054829060ff16600681111561071657610716611671565b600681111561072757610727611671565b81528154602090910190610100900460ff16600381111561074a5761074a611671565b600381111561075b5761075b611671565b815281546201000081046001600160401b03166020830152600160501b90046001600160a01b03166040820152600182015460608201526002820180546080909201916107a790611935565b80601f01602080910402602001604051908101604052809291908181526020018280546107d390611935565b801561081e5780601f106107f55761010080835404028352916020019161081e565b820191905f5260205f20905b81548152906001019060200180831161080157829003601f168201915b5050505050815260200160038201805461083790611935565b80601f016020809104026020016040519081016040528092919081815260200182805461086390611935565b80156108ae5780601f10610885576101008083540402835291602001916108ae565b820191905f5260205f20905b81548152906001019060200180831161089157829003601f168201915b505050505081526020016004820180546108c790611935565b80601f01602080910402602001604051908101604052809291908181526020018280546108f390611935565b801561093e5780601f106109155761010080835404028352916020019161093e565b820191905f5260205f20905b81548152906001019060200180831161092157829003601f168201915b5050505050815250509050919050565b6109f6885f89898080601f0160208091040260200160405190810160405280939291908181526020018383808284375f9201919091525050604080516020601f8c018190048102820181019092528a81528c935091508a908a90819084018382808284375f9201919091525050604080516020601f8c018190048102820181019092528a815292508a91508990819084018382808284375f92019190915250610e3492505050565b5050505050505050565b5f610a0a81611197565b6001805460ff19168315159081179091556040519081527fd8c6aaa94dd825ae53dfde8ce2120506ea960dc8e892d0b0473c452c2a9c88319060200160405180910390a15050565b5f610a5c826110f6565b905060028154610100900460ff166003811115610a7b57610a7b611671565b03610aa457604051630e1f74ff60e01b81526001600160a01b0383166004820152602401610432565b5f60018254610100900460ff166003811115610ac257610ac2611671565b148015610ad45750610ad48233611152565b905080158015610aeb5750610ae95f33610c20565b155b15610b0b5760405163fa5cd00f60e01b8152336004820152602401610432565b81546001600160401b034216620100000269ffffffffffffffffff00199091161761020017825560405133906001600160a01b038516907f4256ff98dd4d4a6e1787c43704b4d0dc7c152411d5b494f943848ed504cb0b86905f90a3505050565b610bab8383838080601f0160208091040260200160405190810160405280939291908181526020018383808284375f9201919091525061124e92505050565b5f610bb533611297565b6001810180549086905590915060048201610bd18486836119d7565b50336001600160a01b03167f7bbda3cea495dc7ef171bc4475d2d080585d48e55c0b99ff0fa83ab58563ef2982878787604051610c119493929190611ab9565b60405180910390a25050505050565b5f918252602082815260408084206001600160a01b0393909316845291905290205460ff1690565b6001600160a01b0381165f9081526002602081905260408220908154610100900460ff166003811115610c7d57610c7d611671565b14610c8a57505f92915050565b8054600160501b90046001600160a01b03161580610ce0575060028154600160501b90046001600160a01b03165f90815260026020526040902054610100900460ff166003811115610cde57610cde611671565b145b9392505050565b6003545f908210610d0e57604051630a4d70b560e41b815260048101839052602401610432565b60038281548110610d2157610d21611ae2565b5f918252602090912001546001600160a01b031692915050565b610100811115610d5e5760405163366342ad60e21b815260040160405180910390fd5b8181610d6933611297565b60030191610d789190836119d7565b50336001600160a01b03167fd9220bc5a2b96f599a5f2c277dd2501a7d5b81a0dc0860cf63b530a84ee8eb698383604051610db4929190611af6565b60405180910390a25050565b5f82815260208190526040902060010154610dda81611197565b6106478383611200565b5f816006811115610df757610df7611671565b6001600160a01b0384165f9081526002602052604090205460ff166006811115610e2357610e23611671565b148015610ce05750610ce083610c48565b5f866006811115610e4757610e47611671565b03610e675785604051638cf197f160e01b815260040161043291906118c1565b335f9081526002602052604081205460ff166006811115610e8a57610e8a611671565b14610eaa576040516345ed80e960e01b8152336004820152602401610432565b610eb4838261124e565b610ebe84836112e9565b5f610ec88761133a565b9050604051806101000160405280886006811115610ee857610ee8611671565b8152602001826003811115610eff57610eff611671565b81526001600160401b0342166020808301919091526001600160a01b038916604080840191909152606083018890526080830189905260a0830187905260c0909201859052335f90815260029091522081518154829060ff19166001836006811115610f6d57610f6d611671565b021790555060208201518154829061ff001916610100836003811115610f9557610f95611671565b02179055506040820151815460608401516001600160a01b0316600160501b027fffff0000000000000000000000000000000000000000ffffffffffffffffffff6001600160401b0390931662010000029290921662010000600160f01b0319909116171781556080820151600182015560a0820151600282019061101a9082611b11565b5060c0820151600382019061102f9082611b11565b5060e082015160048201906110449082611b11565b5050600380546001810182555f919091527fc2575a0e9e593c00f959f8c92f12db2869c3395a3b0502d05e2516446f71f85b0180546001600160a01b03191633179055506001600160a01b0386168760068111156110a4576110a4611671565b336001600160a01b03167f397ed302cc014d0ec7bf22f9148ec30f633aa2f41bc62d10183a3a67f811410284898989896040516110e5959493929190611bcb565b60405180910390a450505050505050565b6001600160a01b0381165f90815260026020526040812090815460ff16600681111561112457611124611671565b0361114d5760405163bfc6c33760e01b81526001600160a01b0383166004820152602401610432565b919050565b81545f90600160501b90046001600160a01b031615801590611187575082546001600160a01b03838116600160501b90920416145b8015610ce05750610ce082610c48565b6111a18133611390565b50565b5f6001600160a01b0382166111cc5760405163d92e233d60e01b815260040160405180910390fd5b6111d683836113c9565b90508080156111e3575082155b156103d85760045f81546111f690611c36565b9091555092915050565b5f61120b8383611458565b905080158061121957508215155b6103d85760045460010361124057604051638fb25b4760e01b815260040160405180910390fd5b60045f81546111f690611c4e565b8161126c57604051637dec24e360e11b815260040160405180910390fd5b606081511461129357805160405163e476113d60e01b815260040161043291815260200190565b5050565b5f6112a1826110f6565b905060038154610100900460ff1660038111156112c0576112c0611671565b0361114d57604051634022bc5560e01b81526001600160a01b0383166004820152602401610432565b81518015806112f85750604081115b156113165760405163153736cd60e01b815260040160405180910390fd5b610100825111156106805760405163366342ad60e21b815260040160405180910390fd5b6001545f9060ff16158061135f5750600582600681111561135d5761135d611671565b145b8061137b5750600682600681111561137957611379611671565b145b1561138857506001919050565b506002919050565b61139a8282610c20565b6112935760405163e2517d3f60e01b81526001600160a01b038216600482015260248101839052604401610432565b5f6113d48383610c20565b611451575f838152602081815260408083206001600160a01b03861684529091529020805460ff191660011790556114093390565b6001600160a01b0316826001600160a01b0316847f2f8788117e7eff1d82e926ec794901d17c78024a50270940304540a733656f0d60405160405180910390a45060016103d8565b505f6103d8565b5f6114638383610c20565b15611451575f838152602081815260408083206001600160a01b0386168085529252808320805460ff1916905551339286917ff6391f5c32d9c69d2a47ea670b442974b53935d1edc7fd64eb21e047a839171b9190a45060016103d8565b5f602082840312156114d1575f5ffd5b81356001600160e01b031981168114610ce0575f5ffd5b80356001600160a01b038116811461114d575f5ffd5b80356007811061114d575f5ffd5b5f5f83601f84011261151c575f5ffd5b5081356001600160401b03811115611532575f5ffd5b602083019150836020828501011115611549575f5ffd5b9250929050565b5f5f5f5f5f5f5f5f5f60c08a8c031215611568575f5ffd5b6115718a6114e8565b985061157f60208b016114fe565b975060408a01356001600160401b03811115611599575f5ffd5b6115a58c828d0161150c565b90985096505060608a0135945060808a01356001600160401b038111156115ca575f5ffd5b6115d68c828d0161150c565b90955093505060a08a01356001600160401b038111156115f4575f5ffd5b6116008c828d0161150c565b915080935050809150509295985092959850929598565b5f60208284031215611627575f5ffd5b5035919050565b5f6020828403121561163e575f5ffd5b610ce0826114e8565b5f5f60408385031215611658575f5ffd5b82359150611668602084016114e8565b90509250929050565b634e487b7160e01b5f52602160045260245ffd5b6007811061169557611695611671565b9052565b6004811061169557611695611671565b5f81518084525f5b818110156116cd576020818501810151868301820152016116b1565b505f602082860101526020601f19601f83011685010191505092915050565b602081526116fe602082018351611685565b5f60208301516117116040840182611699565b5060408301516001600160401b03811660608401525060608301516001600160a01b038116608084015250608083015160a083015260a083015161010060c08401526117616101208401826116a9565b905060c0840151601f198483030160e085015261177e82826116a9565b91505060e0840151601f198483030161010085015261179d82826116a9565b95945050505050565b5f5f5f5f5f5f5f5f60a0898b0312156117bd575f5ffd5b6117c6896114fe565b975060208901356001600160401b038111156117e0575f5ffd5b6117ec8b828c0161150c565b9098509650506040890135945060608901356001600160401b03811115611811575f5ffd5b61181d8b828c0161150c565b90955093505060808901356001600160401b0381111561183b575f5ffd5b6118478b828c0161150c565b999c989b5096995094979396929594505050565b5f6020828403121561186b575f5ffd5b81358015158114610ce0575f5ffd5b5f5f5f6040848603121561188c575f5ffd5b8335925060208401356001600160401b038111156118a8575f5ffd5b6118b48682870161150c565b9497909650939450505050565b602081016103d88284611685565b5f5f602083850312156118e0575f5ffd5b82356001600160401b038111156118f5575f5ffd5b6119018582860161150c565b90969095509350505050565b5f5f6040838503121561191e575f5ffd5b611927836114e8565b9150611668602084016114fe565b600181811c9082168061194957607f821691505b60208210810361196757634e487b7160e01b5f52602260045260245ffd5b50919050565b634e487b7160e01b5f52604160045260245ffd5b601f821115610680578282111561068057805f5260205f20601f840160051c60208510156119ac57505f5b90810190601f840160051c035f5b818110156119cf575f838201556001016119ba565b505050505050565b6001600160401b038311156119ee576119ee61196d565b611a02836119fc8354611935565b83611981565b5f601f841160018114611a33575f8515611a1c5750838201355b5f19600387901b1c1916600186901b178355611a8a565b5f83815260208120601f198716915b82811015611a625786850135825560209485019460019092019101611a42565b5086821015611a7e575f1960f88860031b161c19848701351681555b505060018560011b0183555b5050505050565b81835281816020850137505f828201602090810191909152601f909101601f19169091010190565b848152836020820152606060408201525f611ad8606083018486611a91565b9695505050505050565b634e487b7160e01b5f52603260045260245ffd5b602081525f611b09602083018486611a91565b949350505050565b81516001600160401b03811115611b2a57611b2a61196d565b611b3e81611b388454611935565b84611981565b6020601f821160018114611b70575f8315611b595750848201515b5f19600385901b1c1916600184901b178455611a8a565b5f84815260208120601f198516915b82811015611b9f5787850151825560209485019460019092019101611b7f565b5084821015611bbc57868401515f19600387901b60f8161c191681555b50505050600190811b01905550565b611bd58187611699565b60a060208201525f611bea60a08301876116a9565b8560408401528281036060840152611c0281866116a9565b90508281036080840152611c1681856116a9565b98975050505050505050565b634e487b7160e01b5f52601160045260245ffd5b5f60018201611c4757611c47611c22565b5060010190565b5f81611c5c57611c5c611c22565b505f19019056fea164736f6c6343000825000a";

    private static String librariesLinkedBinary;

    public static final String FUNC_DEFAULT_ADMIN_ROLE = "DEFAULT_ADMIN_ROLE";

    public static final String FUNC_KEY_PROOF_BYTES = "KEY_PROOF_BYTES";

    public static final String FUNC_MAX_ENDPOINT_BYTES = "MAX_ENDPOINT_BYTES";

    public static final String FUNC_MAX_NAME_BYTES = "MAX_NAME_BYTES";

    public static final String FUNC_ADMIT = "admit";

    public static final String FUNC_GETROLEADMIN = "getRoleAdmin";

    public static final String FUNC_GRANTROLE = "grantRole";

    public static final String FUNC_HASROLE = "hasRole";

    public static final String FUNC_HOSPITALOF = "hospitalOf";

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

    public static final CustomError BADKEYPROOF_ERROR = new CustomError("BadKeyProof", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Uint256>() {}));
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
            Arrays.<TypeReference<?>>asList(new TypeReference<Address>(true) {}, new TypeReference<Bytes32>() {}, new TypeReference<Bytes32>() {}, new TypeReference<DynamicBytes>() {}));
    ;

    public static final Event MEMBERADMITTED_EVENT = new Event("MemberAdmitted", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Address>(true) {}, new TypeReference<Address>(true) {}));
    ;

    public static final Event MEMBERREGISTERED_EVENT = new Event("MemberRegistered", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Address>(true) {}, new TypeReference<Uint8>(true) {}, new TypeReference<Address>(true) {}, new TypeReference<Uint8>() {}, new TypeReference<Utf8String>() {}, new TypeReference<Bytes32>() {}, new TypeReference<Utf8String>() {}, new TypeReference<DynamicBytes>() {}));
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
            typedResponse.keyProof = (byte[]) eventValues.getNonIndexedValues().get(2).getValue();
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
        typedResponse.keyProof = (byte[]) eventValues.getNonIndexedValues().get(2).getValue();
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
            typedResponse.keyProof = (byte[]) eventValues.getNonIndexedValues().get(4).getValue();
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
        typedResponse.keyProof = (byte[]) eventValues.getNonIndexedValues().get(4).getValue();
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

    public RemoteFunctionCall<BigInteger> KEY_PROOF_BYTES() {
        final Function function = new Function(FUNC_KEY_PROOF_BYTES, 
                Arrays.<Type>asList(), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Uint256>() {}));
        return executeRemoteCallSingleValueReturn(function, BigInteger.class);
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

    public RemoteFunctionCall<String> hospitalOf(String account) {
        final Function function = new Function(FUNC_HOSPITALOF, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.Address(160, account)), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Address>() {}));
        return executeRemoteCallSingleValueReturn(function, String.class);
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
            byte[] encryptionKey, String endpoint, byte[] keyProof) {
        final Function function = new Function(
                FUNC_REGISTER, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.generated.Uint8(role), 
                new org.web3j.abi.datatypes.Utf8String(displayName), 
                new org.web3j.abi.datatypes.generated.Bytes32(encryptionKey), 
                new org.web3j.abi.datatypes.Utf8String(endpoint), 
                new org.web3j.abi.datatypes.DynamicBytes(keyProof)), 
                Collections.<TypeReference<?>>emptyList());
        return executeRemoteCallTransaction(function);
    }

    public RemoteFunctionCall<TransactionReceipt> registerUnder(String hospital, BigInteger role,
            String displayName, byte[] encryptionKey, String endpoint, byte[] keyProof) {
        final Function function = new Function(
                FUNC_REGISTERUNDER, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.Address(160, hospital), 
                new org.web3j.abi.datatypes.generated.Uint8(role), 
                new org.web3j.abi.datatypes.Utf8String(displayName), 
                new org.web3j.abi.datatypes.generated.Bytes32(encryptionKey), 
                new org.web3j.abi.datatypes.Utf8String(endpoint), 
                new org.web3j.abi.datatypes.DynamicBytes(keyProof)), 
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

    public RemoteFunctionCall<TransactionReceipt> rotateKey(byte[] newKey, byte[] keyProof) {
        final Function function = new Function(
                FUNC_ROTATEKEY, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.generated.Bytes32(newKey), 
                new org.web3j.abi.datatypes.DynamicBytes(keyProof)), 
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

        public byte[] keyProof;

        public Member(BigInteger role, BigInteger status, BigInteger since, String hospital,
                byte[] encryptionKey, String displayName, String endpoint, byte[] keyProof) {
            super(new org.web3j.abi.datatypes.generated.Uint8(role), 
                    new org.web3j.abi.datatypes.generated.Uint8(status), 
                    new org.web3j.abi.datatypes.generated.Uint64(since), 
                    new org.web3j.abi.datatypes.Address(160, hospital), 
                    new org.web3j.abi.datatypes.generated.Bytes32(encryptionKey), 
                    new org.web3j.abi.datatypes.Utf8String(displayName), 
                    new org.web3j.abi.datatypes.Utf8String(endpoint), 
                    new org.web3j.abi.datatypes.DynamicBytes(keyProof));
            this.role = role;
            this.status = status;
            this.since = since;
            this.hospital = hospital;
            this.encryptionKey = encryptionKey;
            this.displayName = displayName;
            this.endpoint = endpoint;
            this.keyProof = keyProof;
        }

        public Member(Uint8 role, Uint8 status, Uint64 since, Address hospital,
                Bytes32 encryptionKey, Utf8String displayName, Utf8String endpoint,
                DynamicBytes keyProof) {
            super(role, status, since, hospital, encryptionKey, displayName, endpoint, keyProof);
            this.role = role.getValue();
            this.status = status.getValue();
            this.since = since.getValue();
            this.hospital = hospital.getValue();
            this.encryptionKey = encryptionKey.getValue();
            this.displayName = displayName.getValue();
            this.endpoint = endpoint.getValue();
            this.keyProof = keyProof.getValue();
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

        public byte[] keyProof;
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

        public byte[] keyProof;
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
