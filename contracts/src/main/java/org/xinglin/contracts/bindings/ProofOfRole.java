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
import org.web3j.abi.datatypes.Event;
import org.web3j.abi.datatypes.Function;
import org.web3j.abi.datatypes.StaticStruct;
import org.web3j.abi.datatypes.Type;
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
public class ProofOfRole extends Contract {
    public static final String BINARY = "60c060405234801561000f575f5ffd5b50604051611aeb380380611aeb83398101604081905261002e916100ff565b6001600160a01b038116158061004c57506001600160a01b0381163b155b1561006a5760405163d92e233d60e01b815260040160405180910390fd5b6001600160a01b03811660a081905260408051639ad1876560e01b81529051639ad18765916004808201926020929091908290030181865afa1580156100b2573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906100d691906100ff565b6001600160a01b031660805250610121565b6001600160a01b03811681146100fc575f5ffd5b50565b5f6020828403121561010f575f5ffd5b815161011a816100e8565b9392505050565b60805160a0516119946101575f395f81816101f60152610a5501525f81816102c10152818161068d0152610bf601526119945ff3fe608060405234801561000f575f5ffd5b5060043610610111575f3560e01c8063755419971161009e57806392924c5a1161006e57806392924c5a146102a95780639ad18765146102bc578063ba49a4ea146102e3578063ce1c7a8f146102f6578063ed6d7e731461031d575f5ffd5b8063755419971461023057806375cc3f1a146102385780637d73ebdb1461024b5780638c4f64821461025e575f5ffd5b80633ccfd60b116100e45780633ccfd60b146101a15780635973bb8c146101ab57806361dcdd16146101be5780636bdc2c1b146101de57806371907f17146101f1575f5ffd5b8063091414c1146101155780632dc2c7c71461014f57806334105bd11461017657806339f1faa314610199575b5f5ffd5b61013c7faacd89f36e594dc525288e51c5ad58e03c4cb205f096e95634badecd6e3c357081565b6040519081526020015b60405180910390f35b61013c7f3cd403a23462e534fa104e00535d0f1746ff6898d6ea4b033263fef04f9f1b9c81565b610189610184366004611458565b610330565b6040519015158152602001610146565b61013c608081565b6101a961035b565b005b61013c6101b93660046114f0565b6103fe565b6101d16101cc3660046115aa565b61064c565b60405161014691906115d4565b6101a96101ec3660046115eb565b610678565b6102187f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b039091168152602001610146565b61013c600281565b61013c6102463660046115aa565b610857565b6101d1610259366004611632565b6108c8565b61029161026c366004611458565b5f9182526002602090815260408084209284529190529020546001600160401b031690565b6040516001600160401b039091168152602001610146565b61013c6102b73660046116c6565b61091c565b6102187f000000000000000000000000000000000000000000000000000000000000000081565b61013c6102f1366004611708565b6109ac565b61013c7f7333b798ededad8dfc3423b813e40c832efd2fae50814d9d899059f4ead0666381565b61018961032b366004611722565b6109b6565b5f8281526002602090815260408083208484529091529020546001600160401b031615155b92915050565b335f908152602081905260409020610375600282016109ea565b801561039557506103956103908261038b6109ff565b610a12565b6109ea565b156103ba57604051637151dea760e11b81523360048201526024015b60405180910390fd5b5f80825560018201819055600282018190556003820181905560405133917ff19ea13ce9c891df832e8920c254bd4897a68a279425c4c9a7c2fa286113b19091a250565b5f6104076109ff565b6001600160401b0316886001600160401b03161461044c576104276109ff565b60405163279110bd60e21b81526001600160401b0390911660048201526024016103b1565b6104568a8a610a3c565b6104775789896040516302b46a4560e61b81526004016103b1929190611770565b60028610806104865750608086115b156104a7576040516340d0eae760e01b8152600481018790526024016103b1565b8186146104ca57604051631b69790160e01b8152600481018390526024016103b1565b5f60405180608001604052808c81526020018b60068111156104ee576104ee61173c565b81526001600160401b038b16602082015260400161051136899003890189611708565b81525090506105238160600151610acb565b610540576040516301c19e1560e11b815260040160405180910390fd5b61054d81606001516109ac565b5f8c81526002602090815260408083208484529091529020549092506001600160401b031615610593576040516312ab05ef60e21b8152600481018390526024016103b1565b5f6105ac826105a48b8b8f8f610b2f565b888888610dae565b5f8d81526002602090815260408083208784529091529020805467ffffffffffffffff1916426001600160401b03161790559050828b60068111156105f3576105f361173c565b604080518481526001600160401b038e166020820152338183015290518f917fdcdae2f636fdde49a640ac9ff432ffd647067f23c62f9c62c785f75269ee3367919081900360600190a450509998505050505050505050565b604080518082019091525f808252602082015261067161066c8484610857565b610e80565b9392505050565b604051639f8a13d760e01b81523360048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690639f8a13d790602401602060405180830381865afa1580156106da573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906106fe9190611784565b61071d57604051634022bc5560e01b81523360048201526024016103b1565b5f61072d36859003850185611708565b905061073881610acb565b610755576040516301c19e1560e11b815260040160405180910390fd5b610760818484610fae565b61076981611054565b335f908152602081905260408120906107806109ff565b60048301549091505f906001600160401b0316156107a8576107a38260016117b7565b6107aa565b815b60048401549091506001600160401b038084169116116107d65760028301548355600383015460018401555b8351600284018190556020808601516003860181905560048601805467ffffffffffffffff19166001600160401b03861690811790915560408051948552928401919091529082015233907f73ac4c31b5309e0a5f81709565c0523afb710a22def355c0ded701e2e9a179689060600160405180910390a250505050505050565b604080517f3cd403a23462e534fa104e00535d0f1746ff6898d6ea4b033263fef04f9f1b9c60208201524691810191909152306060820152608081018390526001600160401b03821660a08201525f9060c00160405160208183030381529060405280519060200120905092915050565b604080518082019091525f80825260208201526001600160a01b0383165f9081526020819052604090206108fc9083610a12565b604080518082019091528154815260019091015460208201529392505050565b8151602092830151825192840151604080517f7333b798ededad8dfc3423b813e40c832efd2fae50814d9d899059f4ead066638188015246818301523060608201526001600160a01b0397909716608088015260a087019390935260c086019190915260e08501929092526101008085019290925280518085039092018252610120909301909252815191012090565b5f61035582611106565b5f6001816109d16109cc36869003860186611708565b611106565b815260208101919091526040015f205460ff1692915050565b80545f90158015610355575050600101541590565b5f610a0d62015180426117ea565b905090565b60048201545f906001600160401b0390811690831610610a355782600201610671565b5090919050565b604051632f7057e160e21b81525f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063bdc15f8490610a8c90859087906004016117fd565b602060405180830381865afa158015610aa7573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906106719190611784565b5f5f5160206119685f395f51905f52825f0151101580610afc57505f5160206119685f395f51905f52826020015110155b15610b0857505f919050565b8151610b1390611147565b5f5160206119685f395f51905f52602084015180091492915050565b6060610b3c846003611818565b6001600160401b03811115610b5357610b5361165a565b604051908082528060200260200182016040528015610b7c578160200160208202803683370190505b5090505f805b85811015610da4575f878783818110610b9d57610b9d61182f565b9050602002016020810190610bb29190611843565b9050826001600160a01b0316816001600160a01b031611610bf157604051638161529160e01b81526001600160a01b03821660048201526024016103b1565b8092507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663e0bc912882886040518363ffffffff1660e01b8152600401610c4292919061185c565b602060405180830381865afa158015610c5d573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610c819190611784565b610ca9576040516325ade87b60e21b81526001600160a01b03821660048201526024016103b1565b6001600160a01b0381165f908152602081905260408120610cca9087610a12565b9050610cd5816109ea565b15610cfe576040516368710b6160e11b81526001600160a01b03831660048201526024016103b1565b6001600160a01b03821685610d14856003611818565b81518110610d2457610d2461182f565b6020908102919091010152805485610d3d856003611818565b610d48906001611879565b81518110610d5857610d5861182f565b6020908102919091010152600181015485610d74856003611818565b610d7f906002611879565b81518110610d8f57610d8f61182f565b60209081029190910101525050600101610b82565b5050949350505050565b5f84604051602001610dc0919061188c565b6040516020818303038152906040528051906020012090505f610dea875f01518860400151610857565b90505f7faacd89f36e594dc525288e51c5ad58e03c4cb205f096e95634badecd6e3c357082848a60200151338c606001515f01518d6060015160200151604051602001610e3d97969594939291906118c1565b6040516020818303038152906040528051906020012090505f610e5f83610e80565b9050610e748289838c606001518b8b8b611180565b50505095945050505050565b604080518082019091525f80825260208201525f5b610100811015610f945760408051602080820186905281830184905282518083038401815260609092019092528051910120600281901c5f5160206119685f395f51905f528110610ee7575050610f8c565b5f610ef182611147565b90505f610f21826004610f125f5160206119685f395f51905f526001611879565b610f1c91906117ea565b611308565b9050815f5160206119685f395f51905f5282830914610f435750505050610f8c565b6040518060400160405280848152602001856001168360011614610f7d57610f78835f5160206119685f395f51905f5261190a565b610f7f565b825b9052979650505050505050565b600101610e95565b50604051633babc7c760e11b815260040160405180910390fd5b610fb782611377565b610fc081611377565b5f610ff782610ff06040805180820182525f80825260209182015281518083019092526001825260029082015290565b85876113bd565b9050827f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000161102633878561091c565b611030919061191d565b1461104e57604051633cece65b60e11b815260040160405180910390fd5b50505050565b5f61105e82611106565b5f8181526001602052604090205490915060ff16806110ca575060015f6110b66040518060400160405280865f0151815260200186602001515f5160206119685f395f51905f526110af919061190a565b9052611106565b815260208101919091526040015f205460ff165b156110e85760405163e3d0c23960e01b815260040160405180910390fd5b5f908152600160208190526040909120805460ff1916909117905550565b5f815f0151826020015160405160200161112a929190918252602082015260400190565b604051602081830303815290604052805190602001209050919050565b5f5f5160206119685f395f51905f5260035f5160206119685f395f51905f52845f5160206119685f395f51905f52868709090892915050565b61118983611377565b825f5b828110156112dd575f8484838181106111a7576111a761182f565b9050602002013590506111b981611377565b5f611264826111e96040805180820182525f80825260209182015281518083019092526001825260029082015290565b8660405180604001604052808f8960036112039190611818565b61120e906001611879565b8151811061121e5761121e61182f565b602002602001015181526020018f8960036112399190611818565b611244906002611879565b815181106112545761125461182f565b60200260200101518152506113bd565b90505f611273838b878c6113bd565b90507f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f00000018c83836040516020016112ab93929190611930565b604051602081830303815290604052805190602001205f1c6112cd919061191d565b945050505080600101905061118c565b508381146112fe57604051637ca55c7760e01b815260040160405180910390fd5b5050505050505050565b5f5f5f5f5160206119685f395f51905f52905060405160208152602080820152602060408201528560608201528460808201528160a082015260208160c08360055afa9051935091508161136f576040516342740b4960e11b815260040160405180910390fd5b505092915050565b7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000181106113ba576040516331faeb9960e21b8152600481018290526024016103b1565b50565b604080518082019091525f80825260208201525f6040516113e8868281518152602091820151910152565b86604082015260408160608360075afa845160408301526020850151606083015291506080810185905281604080830160608160075afa1691508160408460808460065afa169150508061144f576040516342740b4960e11b815260040160405180910390fd5b50949350505050565b5f5f60408385031215611469575f5ffd5b50508035926020909101359150565b80356001600160401b038116811461148e575f5ffd5b919050565b5f5f83601f8401126114a3575f5ffd5b5081356001600160401b038111156114b9575f5ffd5b6020830191508360208260051b85010111156114d3575f5ffd5b9250929050565b5f604082840312156114ea575f5ffd5b50919050565b5f5f5f5f5f5f5f5f5f6101008a8c031215611509575f5ffd5b8935985060208a01356007811061151e575f5ffd5b975061152c60408b01611478565b965060608a01356001600160401b03811115611546575f5ffd5b6115528c828d01611493565b909750955061156690508b60808c016114da565b935060c08a0135925060e08a01356001600160401b03811115611587575f5ffd5b6115938c828d01611493565b915080935050809150509295985092959850929598565b5f5f604083850312156115bb575f5ffd5b823591506115cb60208401611478565b90509250929050565b815181526020808301519082015260408101610355565b5f5f5f608084860312156115fd575f5ffd5b61160785856114da565b95604085013595506060909401359392505050565b80356001600160a01b038116811461148e575f5ffd5b5f5f60408385031215611643575f5ffd5b61164c8361161c565b91506115cb60208401611478565b634e487b7160e01b5f52604160045260245ffd5b5f6040828403121561167e575f5ffd5b604051604081018181106001600160401b03821117156116ac57634e487b7160e01b5f52604160045260245ffd5b604052823581526020928301359281019290925250919050565b5f5f5f60a084860312156116d8575f5ffd5b6116e18461161c565b92506116f0856020860161166e565b91506116ff856060860161166e565b90509250925092565b5f60408284031215611718575f5ffd5b610671838361166e565b5f60408284031215611732575f5ffd5b61067183836114da565b634e487b7160e01b5f52602160045260245ffd5b6007811061176c57634e487b7160e01b5f52602160045260245ffd5b9052565b828152604081016106716020830184611750565b5f60208284031215611794575f5ffd5b81518015158114610671575f5ffd5b634e487b7160e01b5f52601160045260245ffd5b6001600160401b038181168382160190811115610355576103556117a3565b634e487b7160e01b5f52601260045260245ffd5b5f826117f8576117f86117d6565b500490565b6040810161180b8285611750565b8260208301529392505050565b8082028115828204841417610355576103556117a3565b634e487b7160e01b5f52603260045260245ffd5b5f60208284031215611853575f5ffd5b6106718261161c565b6001600160a01b0383168152604081016106716020830184611750565b80820180821115610355576103556117a3565b81515f90829060208501835b828110156118b6578151845260209384019390910190600101611898565b509195945050505050565b878152602081018790526040810186905260e081016118e36060830187611750565b6001600160a01b0394909416608082015260a081019290925260c090910152949350505050565b81810381811115610355576103556117a3565b5f8261192b5761192b6117d6565b500690565b83815260a0810161194e602083018580518252602090810151910152565b825160608301526020830151608083015294935050505056fe30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47a164736f6c6343000825000a";

    private static String librariesLinkedBinary;

    public static final String FUNC_EVENT_TAG = "EVENT_TAG";

    public static final String FUNC_MAX_RING = "MAX_RING";

    public static final String FUNC_MIN_RING = "MIN_RING";

    public static final String FUNC_POSSESSION_TAG = "POSSESSION_TAG";

    public static final String FUNC_PROOF_TAG = "PROOF_TAG";

    public static final String FUNC_ACCESS = "access";

    public static final String FUNC_BASEOF = "baseOf";

    public static final String FUNC_CONSORTIUM = "consortium";

    public static final String FUNC_ENROL = "enrol";

    public static final String FUNC_EVENTOF = "eventOf";

    public static final String FUNC_ISPROVEN = "isProven";

    public static final String FUNC_ISTAKEN = "isTaken";

    public static final String FUNC_KEYON = "keyOn";

    public static final String FUNC_NULLIFIEROF = "nullifierOf";

    public static final String FUNC_POSSESSIONHASH = "possessionHash";

    public static final String FUNC_PROVEROLE = "proveRole";

    public static final String FUNC_PROVENAT = "provenAt";

    public static final String FUNC_WITHDRAW = "withdraw";

    public static final CustomError BADLENGTH_ERROR = new CustomError("BadLength", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Uint256>() {}));
    ;

    public static final CustomError BADPOINT_ERROR = new CustomError("BadPoint", 
            Arrays.<TypeReference<?>>asList());
    ;

    public static final CustomError BADPOSSESSION_ERROR = new CustomError("BadPossession", 
            Arrays.<TypeReference<?>>asList());
    ;

    public static final CustomError BADPROOF_ERROR = new CustomError("BadProof", 
            Arrays.<TypeReference<?>>asList());
    ;

    public static final CustomError BADRING_ERROR = new CustomError("BadRing", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Uint256>() {}));
    ;

    public static final CustomError BADSCALAR_ERROR = new CustomError("BadScalar", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Uint256>() {}));
    ;

    public static final CustomError KEYTAKEN_ERROR = new CustomError("KeyTaken", 
            Arrays.<TypeReference<?>>asList());
    ;

    public static final CustomError NOKEY_ERROR = new CustomError("NoKey", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Address>() {}));
    ;

    public static final CustomError NOPOINT_ERROR = new CustomError("NoPoint", 
            Arrays.<TypeReference<?>>asList());
    ;

    public static final CustomError NOTACTIVE_ERROR = new CustomError("NotActive", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Address>() {}));
    ;

    public static final CustomError NOTASCENDING_ERROR = new CustomError("NotAscending", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Address>() {}));
    ;

    public static final CustomError NOTENROLLED_ERROR = new CustomError("NotEnrolled", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Address>() {}));
    ;

    public static final CustomError NOTGRANTED_ERROR = new CustomError("NotGranted", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>() {}, new TypeReference<Uint8>() {}));
    ;

    public static final CustomError NOTINROLE_ERROR = new CustomError("NotInRole", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Address>() {}));
    ;

    public static final CustomError NULLIFIERUSED_ERROR = new CustomError("NullifierUsed", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>() {}));
    ;

    public static final CustomError PRECOMPILEFAILED_ERROR = new CustomError("PrecompileFailed", 
            Arrays.<TypeReference<?>>asList());
    ;

    public static final CustomError WRONGDAY_ERROR = new CustomError("WrongDay", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Uint64>() {}));
    ;

    public static final CustomError ZEROADDRESS_ERROR = new CustomError("ZeroAddress", 
            Arrays.<TypeReference<?>>asList());
    ;

    public static final Event ROLEKEYENROLLED_EVENT = new Event("RoleKeyEnrolled", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Address>(true) {}, new TypeReference<Uint256>() {}, new TypeReference<Uint256>() {}, new TypeReference<Uint64>() {}));
    ;

    public static final Event ROLEKEYWITHDRAWN_EVENT = new Event("RoleKeyWithdrawn", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Address>(true) {}));
    ;

    public static final Event ROLEPROVEN_EVENT = new Event("RoleProven", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>(true) {}, new TypeReference<Uint8>(true) {}, new TypeReference<Bytes32>(true) {}, new TypeReference<Bytes32>() {}, new TypeReference<Uint64>() {}, new TypeReference<Address>() {}));
    ;

    @Deprecated
    protected ProofOfRole(String contractAddress, Web3j web3j, Credentials credentials,
            BigInteger gasPrice, BigInteger gasLimit) {
        super(BINARY, contractAddress, web3j, credentials, gasPrice, gasLimit);
    }

    protected ProofOfRole(String contractAddress, Web3j web3j, Credentials credentials,
            ContractGasProvider contractGasProvider) {
        super(BINARY, contractAddress, web3j, credentials, contractGasProvider);
    }

    @Deprecated
    protected ProofOfRole(String contractAddress, Web3j web3j,
            TransactionManager transactionManager, BigInteger gasPrice, BigInteger gasLimit) {
        super(BINARY, contractAddress, web3j, transactionManager, gasPrice, gasLimit);
    }

    protected ProofOfRole(String contractAddress, Web3j web3j,
            TransactionManager transactionManager, ContractGasProvider contractGasProvider) {
        super(BINARY, contractAddress, web3j, transactionManager, contractGasProvider);
    }

    public static List<RoleKeyEnrolledEventResponse> getRoleKeyEnrolledEvents(
            TransactionReceipt transactionReceipt) {
        List<Contract.EventValuesWithLog> valueList = staticExtractEventParametersWithLog(ROLEKEYENROLLED_EVENT, transactionReceipt);
        ArrayList<RoleKeyEnrolledEventResponse> responses = new ArrayList<RoleKeyEnrolledEventResponse>(valueList.size());
        for (Contract.EventValuesWithLog eventValues : valueList) {
            RoleKeyEnrolledEventResponse typedResponse = new RoleKeyEnrolledEventResponse();
            typedResponse.log = eventValues.getLog();
            typedResponse.account = (String) eventValues.getIndexedValues().get(0).getValue();
            typedResponse.x = (BigInteger) eventValues.getNonIndexedValues().get(0).getValue();
            typedResponse.y = (BigInteger) eventValues.getNonIndexedValues().get(1).getValue();
            typedResponse.since = (BigInteger) eventValues.getNonIndexedValues().get(2).getValue();
            responses.add(typedResponse);
        }
        return responses;
    }

    public static RoleKeyEnrolledEventResponse getRoleKeyEnrolledEventFromLog(Log log) {
        Contract.EventValuesWithLog eventValues = staticExtractEventParametersWithLog(ROLEKEYENROLLED_EVENT, log);
        RoleKeyEnrolledEventResponse typedResponse = new RoleKeyEnrolledEventResponse();
        typedResponse.log = log;
        typedResponse.account = (String) eventValues.getIndexedValues().get(0).getValue();
        typedResponse.x = (BigInteger) eventValues.getNonIndexedValues().get(0).getValue();
        typedResponse.y = (BigInteger) eventValues.getNonIndexedValues().get(1).getValue();
        typedResponse.since = (BigInteger) eventValues.getNonIndexedValues().get(2).getValue();
        return typedResponse;
    }

    public Flowable<RoleKeyEnrolledEventResponse> roleKeyEnrolledEventFlowable(EthFilter filter) {
        return web3j.ethLogFlowable(filter).map(log -> getRoleKeyEnrolledEventFromLog(log));
    }

    public Flowable<RoleKeyEnrolledEventResponse> roleKeyEnrolledEventFlowable(
            DefaultBlockParameter startBlock, DefaultBlockParameter endBlock) {
        EthFilter filter = new EthFilter(startBlock, endBlock, getContractAddress());
        filter.addSingleTopic(EventEncoder.encode(ROLEKEYENROLLED_EVENT));
        return roleKeyEnrolledEventFlowable(filter);
    }

    public static List<RoleKeyWithdrawnEventResponse> getRoleKeyWithdrawnEvents(
            TransactionReceipt transactionReceipt) {
        List<Contract.EventValuesWithLog> valueList = staticExtractEventParametersWithLog(ROLEKEYWITHDRAWN_EVENT, transactionReceipt);
        ArrayList<RoleKeyWithdrawnEventResponse> responses = new ArrayList<RoleKeyWithdrawnEventResponse>(valueList.size());
        for (Contract.EventValuesWithLog eventValues : valueList) {
            RoleKeyWithdrawnEventResponse typedResponse = new RoleKeyWithdrawnEventResponse();
            typedResponse.log = eventValues.getLog();
            typedResponse.account = (String) eventValues.getIndexedValues().get(0).getValue();
            responses.add(typedResponse);
        }
        return responses;
    }

    public static RoleKeyWithdrawnEventResponse getRoleKeyWithdrawnEventFromLog(Log log) {
        Contract.EventValuesWithLog eventValues = staticExtractEventParametersWithLog(ROLEKEYWITHDRAWN_EVENT, log);
        RoleKeyWithdrawnEventResponse typedResponse = new RoleKeyWithdrawnEventResponse();
        typedResponse.log = log;
        typedResponse.account = (String) eventValues.getIndexedValues().get(0).getValue();
        return typedResponse;
    }

    public Flowable<RoleKeyWithdrawnEventResponse> roleKeyWithdrawnEventFlowable(EthFilter filter) {
        return web3j.ethLogFlowable(filter).map(log -> getRoleKeyWithdrawnEventFromLog(log));
    }

    public Flowable<RoleKeyWithdrawnEventResponse> roleKeyWithdrawnEventFlowable(
            DefaultBlockParameter startBlock, DefaultBlockParameter endBlock) {
        EthFilter filter = new EthFilter(startBlock, endBlock, getContractAddress());
        filter.addSingleTopic(EventEncoder.encode(ROLEKEYWITHDRAWN_EVENT));
        return roleKeyWithdrawnEventFlowable(filter);
    }

    public static List<RoleProvenEventResponse> getRoleProvenEvents(
            TransactionReceipt transactionReceipt) {
        List<Contract.EventValuesWithLog> valueList = staticExtractEventParametersWithLog(ROLEPROVEN_EVENT, transactionReceipt);
        ArrayList<RoleProvenEventResponse> responses = new ArrayList<RoleProvenEventResponse>(valueList.size());
        for (Contract.EventValuesWithLog eventValues : valueList) {
            RoleProvenEventResponse typedResponse = new RoleProvenEventResponse();
            typedResponse.log = eventValues.getLog();
            typedResponse.digest = (byte[]) eventValues.getIndexedValues().get(0).getValue();
            typedResponse.role = (BigInteger) eventValues.getIndexedValues().get(1).getValue();
            typedResponse.nullifier = (byte[]) eventValues.getIndexedValues().get(2).getValue();
            typedResponse.ringHash = (byte[]) eventValues.getNonIndexedValues().get(0).getValue();
            typedResponse.day = (BigInteger) eventValues.getNonIndexedValues().get(1).getValue();
            typedResponse.sender = (String) eventValues.getNonIndexedValues().get(2).getValue();
            responses.add(typedResponse);
        }
        return responses;
    }

    public static RoleProvenEventResponse getRoleProvenEventFromLog(Log log) {
        Contract.EventValuesWithLog eventValues = staticExtractEventParametersWithLog(ROLEPROVEN_EVENT, log);
        RoleProvenEventResponse typedResponse = new RoleProvenEventResponse();
        typedResponse.log = log;
        typedResponse.digest = (byte[]) eventValues.getIndexedValues().get(0).getValue();
        typedResponse.role = (BigInteger) eventValues.getIndexedValues().get(1).getValue();
        typedResponse.nullifier = (byte[]) eventValues.getIndexedValues().get(2).getValue();
        typedResponse.ringHash = (byte[]) eventValues.getNonIndexedValues().get(0).getValue();
        typedResponse.day = (BigInteger) eventValues.getNonIndexedValues().get(1).getValue();
        typedResponse.sender = (String) eventValues.getNonIndexedValues().get(2).getValue();
        return typedResponse;
    }

    public Flowable<RoleProvenEventResponse> roleProvenEventFlowable(EthFilter filter) {
        return web3j.ethLogFlowable(filter).map(log -> getRoleProvenEventFromLog(log));
    }

    public Flowable<RoleProvenEventResponse> roleProvenEventFlowable(
            DefaultBlockParameter startBlock, DefaultBlockParameter endBlock) {
        EthFilter filter = new EthFilter(startBlock, endBlock, getContractAddress());
        filter.addSingleTopic(EventEncoder.encode(ROLEPROVEN_EVENT));
        return roleProvenEventFlowable(filter);
    }

    public RemoteFunctionCall<byte[]> EVENT_TAG() {
        final Function function = new Function(FUNC_EVENT_TAG, 
                Arrays.<Type>asList(), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>() {}));
        return executeRemoteCallSingleValueReturn(function, byte[].class);
    }

    public RemoteFunctionCall<BigInteger> MAX_RING() {
        final Function function = new Function(FUNC_MAX_RING, 
                Arrays.<Type>asList(), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Uint256>() {}));
        return executeRemoteCallSingleValueReturn(function, BigInteger.class);
    }

    public RemoteFunctionCall<BigInteger> MIN_RING() {
        final Function function = new Function(FUNC_MIN_RING, 
                Arrays.<Type>asList(), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Uint256>() {}));
        return executeRemoteCallSingleValueReturn(function, BigInteger.class);
    }

    public RemoteFunctionCall<byte[]> POSSESSION_TAG() {
        final Function function = new Function(FUNC_POSSESSION_TAG, 
                Arrays.<Type>asList(), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>() {}));
        return executeRemoteCallSingleValueReturn(function, byte[].class);
    }

    public RemoteFunctionCall<byte[]> PROOF_TAG() {
        final Function function = new Function(FUNC_PROOF_TAG, 
                Arrays.<Type>asList(), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>() {}));
        return executeRemoteCallSingleValueReturn(function, byte[].class);
    }

    public RemoteFunctionCall<String> access() {
        final Function function = new Function(FUNC_ACCESS, 
                Arrays.<Type>asList(), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Address>() {}));
        return executeRemoteCallSingleValueReturn(function, String.class);
    }

    public RemoteFunctionCall<Point> baseOf(byte[] digest, BigInteger day) {
        final Function function = new Function(FUNC_BASEOF, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.generated.Bytes32(digest), 
                new org.web3j.abi.datatypes.generated.Uint64(day)), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Point>() {}));
        return executeRemoteCallSingleValueReturn(function, Point.class);
    }

    public RemoteFunctionCall<String> consortium() {
        final Function function = new Function(FUNC_CONSORTIUM, 
                Arrays.<Type>asList(), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Address>() {}));
        return executeRemoteCallSingleValueReturn(function, String.class);
    }

    public RemoteFunctionCall<TransactionReceipt> enrol(Point key, BigInteger challenge,
            BigInteger response) {
        final Function function = new Function(
                FUNC_ENROL, 
                Arrays.<Type>asList(key, 
                new org.web3j.abi.datatypes.generated.Uint256(challenge), 
                new org.web3j.abi.datatypes.generated.Uint256(response)), 
                Collections.<TypeReference<?>>emptyList());
        return executeRemoteCallTransaction(function);
    }

    public RemoteFunctionCall<byte[]> eventOf(byte[] digest, BigInteger day) {
        final Function function = new Function(FUNC_EVENTOF, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.generated.Bytes32(digest), 
                new org.web3j.abi.datatypes.generated.Uint64(day)), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>() {}));
        return executeRemoteCallSingleValueReturn(function, byte[].class);
    }

    public RemoteFunctionCall<Boolean> isProven(byte[] digest, byte[] nullifier) {
        final Function function = new Function(FUNC_ISPROVEN, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.generated.Bytes32(digest), 
                new org.web3j.abi.datatypes.generated.Bytes32(nullifier)), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Bool>() {}));
        return executeRemoteCallSingleValueReturn(function, Boolean.class);
    }

    public RemoteFunctionCall<Boolean> isTaken(Point key) {
        final Function function = new Function(FUNC_ISTAKEN, 
                Arrays.<Type>asList(key), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Bool>() {}));
        return executeRemoteCallSingleValueReturn(function, Boolean.class);
    }

    public RemoteFunctionCall<Point> keyOn(String account, BigInteger day) {
        final Function function = new Function(FUNC_KEYON, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.Address(160, account), 
                new org.web3j.abi.datatypes.generated.Uint64(day)), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Point>() {}));
        return executeRemoteCallSingleValueReturn(function, Point.class);
    }

    public RemoteFunctionCall<byte[]> nullifierOf(Point image) {
        final Function function = new Function(FUNC_NULLIFIEROF, 
                Arrays.<Type>asList(image), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>() {}));
        return executeRemoteCallSingleValueReturn(function, byte[].class);
    }

    public RemoteFunctionCall<byte[]> possessionHash(String account, Point key, Point commitment) {
        final Function function = new Function(FUNC_POSSESSIONHASH, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.Address(160, account), 
                key, 
                commitment), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>() {}));
        return executeRemoteCallSingleValueReturn(function, byte[].class);
    }

    public RemoteFunctionCall<TransactionReceipt> proveRole(byte[] digest, BigInteger role,
            BigInteger day, List<String> ring, Point image, BigInteger challenge,
            List<BigInteger> responses) {
        final Function function = new Function(
                FUNC_PROVEROLE, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.generated.Bytes32(digest), 
                new org.web3j.abi.datatypes.generated.Uint8(role), 
                new org.web3j.abi.datatypes.generated.Uint64(day), 
                new org.web3j.abi.datatypes.DynamicArray<org.web3j.abi.datatypes.Address>(
                        org.web3j.abi.datatypes.Address.class,
                        org.web3j.abi.Utils.typeMap(ring, org.web3j.abi.datatypes.Address.class)), 
                image, 
                new org.web3j.abi.datatypes.generated.Uint256(challenge), 
                new org.web3j.abi.datatypes.DynamicArray<org.web3j.abi.datatypes.generated.Uint256>(
                        org.web3j.abi.datatypes.generated.Uint256.class,
                        org.web3j.abi.Utils.typeMap(responses, org.web3j.abi.datatypes.generated.Uint256.class))), 
                Collections.<TypeReference<?>>emptyList());
        return executeRemoteCallTransaction(function);
    }

    public RemoteFunctionCall<BigInteger> provenAt(byte[] digest, byte[] nullifier) {
        final Function function = new Function(FUNC_PROVENAT, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.generated.Bytes32(digest), 
                new org.web3j.abi.datatypes.generated.Bytes32(nullifier)), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Uint64>() {}));
        return executeRemoteCallSingleValueReturn(function, BigInteger.class);
    }

    public RemoteFunctionCall<TransactionReceipt> withdraw() {
        final Function function = new Function(
                FUNC_WITHDRAW, 
                Arrays.<Type>asList(), 
                Collections.<TypeReference<?>>emptyList());
        return executeRemoteCallTransaction(function);
    }

    @Deprecated
    public static ProofOfRole load(String contractAddress, Web3j web3j, Credentials credentials,
            BigInteger gasPrice, BigInteger gasLimit) {
        return new ProofOfRole(contractAddress, web3j, credentials, gasPrice, gasLimit);
    }

    @Deprecated
    public static ProofOfRole load(String contractAddress, Web3j web3j,
            TransactionManager transactionManager, BigInteger gasPrice, BigInteger gasLimit) {
        return new ProofOfRole(contractAddress, web3j, transactionManager, gasPrice, gasLimit);
    }

    public static ProofOfRole load(String contractAddress, Web3j web3j, Credentials credentials,
            ContractGasProvider contractGasProvider) {
        return new ProofOfRole(contractAddress, web3j, credentials, contractGasProvider);
    }

    public static ProofOfRole load(String contractAddress, Web3j web3j,
            TransactionManager transactionManager, ContractGasProvider contractGasProvider) {
        return new ProofOfRole(contractAddress, web3j, transactionManager, contractGasProvider);
    }

    public static RemoteCall<ProofOfRole> deploy(Web3j web3j, Credentials credentials,
            ContractGasProvider contractGasProvider, String access_) {
        String encodedConstructor = FunctionEncoder.encodeConstructor(Arrays.<Type>asList(new org.web3j.abi.datatypes.Address(160, access_)));
        return deployRemoteCall(ProofOfRole.class, web3j, credentials, contractGasProvider, getDeploymentBinary(), encodedConstructor);
    }

    public static RemoteCall<ProofOfRole> deploy(Web3j web3j, TransactionManager transactionManager,
            ContractGasProvider contractGasProvider, String access_) {
        String encodedConstructor = FunctionEncoder.encodeConstructor(Arrays.<Type>asList(new org.web3j.abi.datatypes.Address(160, access_)));
        return deployRemoteCall(ProofOfRole.class, web3j, transactionManager, contractGasProvider, getDeploymentBinary(), encodedConstructor);
    }

    @Deprecated
    public static RemoteCall<ProofOfRole> deploy(Web3j web3j, Credentials credentials,
            BigInteger gasPrice, BigInteger gasLimit, String access_) {
        String encodedConstructor = FunctionEncoder.encodeConstructor(Arrays.<Type>asList(new org.web3j.abi.datatypes.Address(160, access_)));
        return deployRemoteCall(ProofOfRole.class, web3j, credentials, gasPrice, gasLimit, getDeploymentBinary(), encodedConstructor);
    }

    @Deprecated
    public static RemoteCall<ProofOfRole> deploy(Web3j web3j, TransactionManager transactionManager,
            BigInteger gasPrice, BigInteger gasLimit, String access_) {
        String encodedConstructor = FunctionEncoder.encodeConstructor(Arrays.<Type>asList(new org.web3j.abi.datatypes.Address(160, access_)));
        return deployRemoteCall(ProofOfRole.class, web3j, transactionManager, gasPrice, gasLimit, getDeploymentBinary(), encodedConstructor);
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

    public static class Point extends StaticStruct {
        public BigInteger x;

        public BigInteger y;

        public Point(BigInteger x, BigInteger y) {
            super(new org.web3j.abi.datatypes.generated.Uint256(x), 
                    new org.web3j.abi.datatypes.generated.Uint256(y));
            this.x = x;
            this.y = y;
        }

        public Point(Uint256 x, Uint256 y) {
            super(x, y);
            this.x = x.getValue();
            this.y = y.getValue();
        }
    }

    public static class RoleKeyEnrolledEventResponse extends BaseEventResponse {
        public String account;

        public BigInteger x;

        public BigInteger y;

        public BigInteger since;
    }

    public static class RoleKeyWithdrawnEventResponse extends BaseEventResponse {
        public String account;
    }

    public static class RoleProvenEventResponse extends BaseEventResponse {
        public byte[] digest;

        public BigInteger role;

        public byte[] nullifier;

        public byte[] ringHash;

        public BigInteger day;

        public String sender;
    }
}
