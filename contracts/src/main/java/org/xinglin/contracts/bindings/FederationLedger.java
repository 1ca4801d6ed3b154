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
import org.web3j.abi.datatypes.generated.Uint16;
import org.web3j.abi.datatypes.generated.Uint256;
import org.web3j.abi.datatypes.generated.Uint32;
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
public class FederationLedger extends Contract {
    public static final String BINARY = "60a060405234801561000f575f5ffd5b50604051611e23380380611e2383398101604081905261002e9161007b565b6001600160a01b038116158061004c57506001600160a01b0381163b155b1561006a5760405163d92e233d60e01b815260040160405180910390fd5b6001600160a01b03166080526100a8565b5f6020828403121561008b575f5ffd5b81516001600160a01b03811681146100a1575f5ffd5b9392505050565b608051611d4e6100d55f395f81816101d801528181610e5301528181610ee701526111b20152611d4e5ff3fe608060405234801561000f575f5ffd5b50600436106100fb575f3560e01c80639ad1876511610093578063c585a53f11610063578063c585a53f146103ba578063db89c044146103cd578063e4a0d2fa14610456578063ea0e35b114610460575f5ffd5b80639ad18765146101d3578063ad677d0b14610212578063b092cfea14610225578063b30a6f6d1461031c575f5ffd5b806341d35582116100ce57806341d355821461017c57806377ee71a41461019a5780637be5cf60146101ad57806391ad991d146101c0575f5ffd5b806302cc90c7146100ff5780630dc5173b14610127578063234bdfaa1461013c57806334b2389e1461015c575b5f5ffd5b61011261010d3660046116f3565b610476565b60405190151581526020015b60405180910390f35b61013a61013536600461171d565b6104a2565b005b61014f61014a366004611750565b61055c565b60405161011e9190611798565b61016f61016a366004611844565b610663565b60405161011e9190611867565b61018561271081565b60405163ffffffff909116815260200161011e565b61013a6101a8366004611936565b6107bb565b61013a6101bb3660046119d8565b6109e4565b61013a6101ce366004611ab7565b610b2e565b6101fa7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b03909116815260200161011e565b61013a610220366004611750565b610d1e565b6102ca610233366004611aec565b60408051608080820183525f808352602080840182905283850182905260609384018290529681526003875283812063ffffffff9690961681529486528285206001600160a01b03949094168552928552928190208151928301825280548352600101546001600160401b0380821695840195909552600160401b8104851691830191909152600160801b90049092169082015290565b60405161011e91905f608082019050825182526001600160401b0360208401511660208301526001600160401b0360408401511660408301526001600160401b03606084015116606083015292915050565b6103ad61032a366004611aec565b60408051606080820183525f80835260208084018290529284018190529586526004825282862063ffffffff958616875282528286206001600160a01b0394909416865292815293819020815192830182525492831682526001600160401b036401000000008404811694830194909452600160601b9092049092169082015290565b60405161011e9190611b27565b61013a6103c8366004611b64565b610e3a565b61042f6103db366004611ba9565b604080518082019091525f8082526020820152506001600160a01b03165f908152600660209081526040918290208251808401909352546001600160401b038082168452600160401b909104169082015290565b6040805182516001600160401b03908116825260209384015116928101929092520161011e565b610185620f424081565b610468606481565b60405190815260200161011e565b5f8281526001602090815260408083206001600160a01b038516845290915290205460ff165b92915050565b5f6104ac8361110a565b60018101549091506001600160a01b031633148015906104d6575080546001600160a01b03163314155b156104fb5760405163fa5cd00f60e01b81523360048201526024015b60405180910390fd5b805460ff8316600160f81b81026001600160f01b0390921691909117600160f11b178255604051908152339084907ffb2f89ccfaa5443a99e0728893337325a12334f4314af913cebe01341eddb807906020015b60405180910390a3505050565b60408051610100810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e08101919091525f828152602081815260409182902082516101008101845281546001600160a01b038116825263ffffffff600160a01b8204811694830194909452600160c01b81049093169381019390935261ffff600160e01b830416606084015290608083019060ff600160f01b90910416600281111561061a5761061a611767565b600281111561062b5761062b611767565b81528154600160f81b900460ff16602082015260018201546001600160a01b0316604082015260029091015460609091015292915050565b60408051610100810182525f808252602080830182905282840182905260608084018390526080840183905260a0840183905260c08401839052845190810185528281529081018290529283015260e08101919091525f83815260026020818152604080842063ffffffff87168552909152918290208251610100810190935280549091839160ff16908111156106fc576106fc611767565b600281111561070d5761070d611767565b8152815461ffff61010082048116602080850191909152630100000083049091166040808501919091526001600160401b036501000000000084048116606080870191909152600160681b90940481166080860152600186015460a0860152600286015460c08601528151938401825260039095015463ffffffff811684526401000000008104861692840192909252600160601b9091049093169281019290925260e00152905092915050565b6107c48561110a565b506107cd61119b565b5f85815260016020908152604080832033845290915290205460ff1661080f5760405163594e48ef60e01b8152600481018690523360248201526044016104f2565b8261082d5760405163506f3a1b60e01b815260040160405180910390fd5b5f610838868661124a565b5f87815260036020908152604080832063ffffffff8a1684528252808320338452909152902054909150156108955760405163073e160d60e01b81526004810187905263ffffffff861660248201523360448201526064016104f2565b604080516080810182528581526001600160401b038086166020808401918252868316848601908152428416606086019081525f8d81526003845287812063ffffffff8e16825284528781203382529093529590912093518455905160019384018054925195518416600160801b0267ffffffffffffffff60801b19968516600160401b026fffffffffffffffffffffffffffffffff199094169290941691909117919091179390931617909155815482919061095b9061ffff61010090910416611bdd565b91906101000a81548161ffff021916908361ffff160217905550336001600160a01b03168563ffffffff16877f8d2d35778d9e8a1d477221bac0642d169dbdc5c55533b72f53090f950a75f6228787876040516109d4939291909283526001600160401b03918216602084015216604082015260600190565b60405180910390a4505050505050565b6109ed886112ad565b5085610a0c5760405163506f3a1b60e01b815260040160405180910390fd5b826064811180610a1c5750818114155b15610a445760405163527ab86560e01b815260048101829052602481018390526044016104f2565b610a4d866112e9565b5f610a588a8a61124a565b8054600274ffffffffffffffff000000000000000000000000ff19909116600160681b426001600160401b0316021781178255810189905590508660038201610aa18282611bfd565b5050805464ffff0000001916630100000061ffff8416021781555f5b82811015610b1657610b0e8b8b898985818110610adc57610adc611c6e565b9050602002016020810190610af19190611ba9565b888886818110610b0357610b03611c6e565b905060600201611338565b600101610abd565b50610b228a8a83611507565b50505050505050505050565b5f610b38846112ad565b905081610b585760405163506f3a1b60e01b815260040160405180910390fd5b60015f8581526002602081815260408084208654600160c01b900463ffffffff1685529091529091205460ff1690811115610b9557610b95611767565b03610bcb578054604051632ac6991b60e11b815260048101869052600160c01b90910463ffffffff1660248201526044016104f2565b8054610be590600160c01b900463ffffffff166001611c82565b63ffffffff168363ffffffff1614610c3c5780548390610c1390600160c01b900463ffffffff166001611c82565b604051633f1ccd8d60e01b815263ffffffff9283166004820152911660248201526044016104f2565b805463ffffffff600160a01b90910481169084161115610c7757604051634dc4c5ad60e01b815263ffffffff841660048201526024016104f2565b805463ffffffff60c01b1916600160c01b63ffffffff85169081029190911782555f85815260026020908152604080832084845282529182902080546cffffffffffffffff00000000ff191665010000000000426001600160401b031602176001908117825581018690558251868152925190939288927fb50dfdcc914a12cd950c2d61edac63698074ff6c70ec25e9c05a008249b0810292918290030190a35050505050565b5f610d288261110a565b9050610d3261119b565b5f82815260016020908152604080832033845290915290205460ff1615610d7557604051634926161360e01b8152600481018390523360248201526044016104f2565b80546064600160e01b90910461ffff1610610da65760405163c9a1224160e01b8152600481018390526024016104f2565b5f828152600160208181526040808420338552909152909120805460ff1916909117905580548190601c90610de590600160e01b900461ffff16611bdd565b91906101000a81548161ffff021916908361ffff160217905550336001600160a01b0316827f1c06b5e4eb0cf4261c4ed9fa160de090cdc9802828a3113d38577a921fef9ec260405160405180910390a35050565b604051631c17922560e31b81525f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063e0bc912890610e8b903390600190600401611c9e565b602060405180830381865afa158015610ea6573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610eca9190611ccb565b80610f5e5750604051631c17922560e31b81526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063e0bc912890610f1f903390600390600401611c9e565b602060405180830381865afa158015610f3a573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610f5e9190611ccb565b905080610f805760405163fa5cd00f60e01b81523360048201526024016104f2565b841580610f8b575083155b15610fa95760405163506f3a1b60e01b815260040160405180910390fd5b6001600160a01b038316610fd05760405163d92e233d60e01b815260040160405180910390fd5b63ffffffff82161580610fea575061271063ffffffff8316115b1561101057604051634dc4c5ad60e01b815263ffffffff831660048201526024016104f2565b5f858152602081905260408120908154600160f01b900460ff16600281111561103b5761103b611767565b1461105c57604051636857728b60e11b8152600481018790526024016104f2565b8054600180830180546001600160a01b0319166001600160a01b038816179055600283018790556001600160c01b03199091163363ffffffff60a01b191617600160a01b63ffffffff86160217808355829060ff60f01b1916600160f01b8302179055506040805186815263ffffffff851660208201526001600160a01b03861691339189917f6079ae62ed045cf65936a76c13d42638321edf83d2930bce7f2e3d1c2d7197ed91016109d4565b5f818152602081905260408120908154600160f01b900460ff16600281111561113557611135611767565b0361115657604051634a1c17ab60e11b8152600481018390526024016104f2565b60028154600160f01b900460ff16600281111561117557611175611767565b036111965760405163eaad955d60e01b8152600481018390526024016104f2565b919050565b604051631c17922560e31b81526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063e0bc9128906111ea903390600190600401611c9e565b602060405180830381865afa158015611205573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906112299190611ccb565b611248576040516308dfbaa760e01b81523360048201526024016104f2565b565b5f82815260026020908152604080832063ffffffff8516845290915290206001815460ff16600281111561128057611280611767565b1461049c57604051635e9320db60e11b81526004810184905263ffffffff831660248201526044016104f2565b5f6112b78261110a565b60018101549091506001600160a01b031633146111965760405163f01654df60e01b81523360048201526024016104f2565b620f42406112fa6020830183611cea565b63ffffffff161115611335576113136020820182611cea565b604051632b28bf7d60e21b815263ffffffff90911660048201526024016104f2565b50565b5f8481526001602090815260408083206001600160a01b038616845290915290205460ff1661138c5760405163594e48ef60e01b8152600481018590526001600160a01b03831660248201526044016104f2565b5f84815260056020908152604080832063ffffffff8716845282528083206001600160a01b038616845290915290205460ff16156113e8576040516355daa3f360e01b81526001600160a01b03831660048201526024016104f2565b6113f1816112e9565b5f84815260056020908152604080832063ffffffff87168085529083528184206001600160a01b038716808652908452828520805460ff1916600117905588855260048452828520918552908352818420908452909152902081906114568282611bfd565b50506001600160a01b03821663ffffffff8416857e5fd87175f85440d4b9223fd2dad6af64df4ee99c15f86e2f2bae7624fa76396114976020860186611cea565b6114a76040870160208801611d05565b6114b76060880160408901611d05565b6040805163ffffffff90941684526001600160401b03928316602085015291169082015260600160405180910390a46115018484846114fc6060860160408701611d05565b61158e565b50505050565b6002810154600382015482546040805193845263ffffffff808416602086015264010000000084046001600160401b0390811692860192909252600160601b9093041660608401526301000000900461ffff16608083015283169084907f41589ac72a53be80db66894f9db7cef8171977b4fa68c6ae58da5b9fa00f99e89060a00161054f565b5f84815260036020908152604080832063ffffffff8716845282528083206001600160a01b038616845290915290205415156001600160401b0382161581036115d75750611501565b6001600160a01b0383165f908152600660205260409020811561163557805481905f9061160c906001600160401b0316611d20565b91906101000a8154816001600160401b0302191690836001600160401b0316021790555061167a565b8054819060089061165590600160401b90046001600160401b0316611d20565b91906101000a8154816001600160401b0302191690836001600160401b031602179055505b8054604080516001600160401b038084168252600160401b90930490921660208301526001600160a01b0386169188917f26ec3961cfc3a9a29a406269144b9d651e920e6ee8bd2e1a2e03f709829c70d5910160405180910390a3505050505050565b80356001600160a01b0381168114611196575f5ffd5b5f5f60408385031215611704575f5ffd5b82359150611714602084016116dd565b90509250929050565b5f5f6040838503121561172e575f5ffd5b82359150602083013560ff81168114611745575f5ffd5b809150509250929050565b5f60208284031215611760575f5ffd5b5035919050565b634e487b7160e01b5f52602160045260245ffd5b6003811061133557611335611767565b6117948161177b565b9052565b5f6101008201905060018060a01b03835116825263ffffffff602084015116602083015263ffffffff604084015116604083015260608301516117e1606084018261ffff169052565b5060808301516117f4608084018261178b565b5060a083015161180960a084018260ff169052565b5060c083015161182460c08401826001600160a01b03169052565b5060e092830151919092015290565b63ffffffff81168114611335575f5ffd5b5f5f60408385031215611855575f5ffd5b82359150602083013561174581611833565b81516101408201906118788161177b565b8083525061ffff602084015116602083015261ffff60408401511660408301526001600160401b03606084015116606083015260808301516118c560808401826001600160401b03169052565b5060a083015160a083015260c083015160c083015260e083015161191b60e084018263ffffffff81511682526001600160401b0360208201511660208301526001600160401b0360408201511660408301525050565b5092915050565b6001600160401b0381168114611335575f5ffd5b5f5f5f5f5f60a0868803121561194a575f5ffd5b85359450602086013561195c81611833565b935060408601359250606086013561197381611922565b9150608086013561198381611922565b809150509295509295909350565b5f5f83601f8401126119a1575f5ffd5b5081356001600160401b038111156119b7575f5ffd5b6020830191508360206060830285010111156119d1575f5ffd5b9250929050565b5f5f5f5f5f5f5f5f888a036101008112156119f1575f5ffd5b8935985060208a0135611a0381611833565b975060408a013596506060605f1982011215611a1d575f5ffd5b5060608901945060c08901356001600160401b03811115611a3c575f5ffd5b8901601f81018b13611a4c575f5ffd5b80356001600160401b03811115611a61575f5ffd5b8b60208260051b8401011115611a75575f5ffd5b6020919091019450925060e08901356001600160401b03811115611a97575f5ffd5b611aa38b828c01611991565b999c989b5096995094979396929594505050565b5f5f5f60608486031215611ac9575f5ffd5b833592506020840135611adb81611833565b929592945050506040919091013590565b5f5f5f60608486031215611afe575f5ffd5b833592506020840135611b1081611833565b9150611b1e604085016116dd565b90509250925092565b6060810161049c828463ffffffff81511682526001600160401b0360208201511660208301526001600160401b0360408201511660408301525050565b5f5f5f5f60808587031215611b77575f5ffd5b8435935060208501359250611b8e604086016116dd565b91506060850135611b9e81611833565b939692955090935050565b5f60208284031215611bb9575f5ffd5b611bc2826116dd565b9392505050565b634e487b7160e01b5f52601160045260245ffd5b5f61ffff821661ffff8103611bf457611bf4611bc9565b60010192915050565b8135611c0881611833565b81546020840135611c1881611922565b6040850135611c2681611922565b6001600160401b0360601b8160601b1663ffffffff85166bffffffffffffffffffffffff60a01b8516176bffffffffffffffff000000008460201b1617178555505050505050565b634e487b7160e01b5f52603260045260245ffd5b63ffffffff818116838216019081111561049c5761049c611bc9565b6001600160a01b03831681526040810160078310611cbe57611cbe611767565b8260208301529392505050565b5f60208284031215611cdb575f5ffd5b81518015158114611bc2575f5ffd5b5f60208284031215611cfa575f5ffd5b8135611bc281611833565b5f60208284031215611d15575f5ffd5b8135611bc281611922565b5f6001600160401b0382166001600160401b038103611bf457611bf4611bc956fea164736f6c6343000825000a";

    private static String librariesLinkedBinary;

    public static final String FUNC_MAX_MEMBERS = "MAX_MEMBERS";

    public static final String FUNC_MAX_ROUNDS = "MAX_ROUNDS";

    public static final String FUNC_MICRO = "MICRO";

    public static final String FUNC_CLOSEROUND = "closeRound";

    public static final String FUNC_CONSORTIUM = "consortium";

    public static final String FUNC_FINISHTASK = "finishTask";

    public static final String FUNC_HASJOINED = "hasJoined";

    public static final String FUNC_JOIN = "join";

    public static final String FUNC_METRICSOF = "metricsOf";

    public static final String FUNC_OPENROUND = "openRound";

    public static final String FUNC_PUBLISHTASK = "publishTask";

    public static final String FUNC_REPUTATIONOF = "reputationOf";

    public static final String FUNC_ROUNDOF = "roundOf";

    public static final String FUNC_SUBMITUPDATE = "submitUpdate";

    public static final String FUNC_TASKOF = "taskOf";

    public static final String FUNC_UPDATEOF = "updateOf";

    public static final CustomError ALREADYJOINED_ERROR = new CustomError("AlreadyJoined", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>() {}, new TypeReference<Address>() {}));
    ;

    public static final CustomError ALREADYPUBLISHED_ERROR = new CustomError("AlreadyPublished", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>() {}));
    ;

    public static final CustomError ALREADYSUBMITTED_ERROR = new CustomError("AlreadySubmitted", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>() {}, new TypeReference<Uint32>() {}, new TypeReference<Address>() {}));
    ;

    public static final CustomError BADMETRICS_ERROR = new CustomError("BadMetrics", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Uint32>() {}));
    ;

    public static final CustomError BADPARTICIPANTS_ERROR = new CustomError("BadParticipants", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Uint256>() {}, new TypeReference<Uint256>() {}));
    ;

    public static final CustomError BADROUNDS_ERROR = new CustomError("BadRounds", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Uint32>() {}));
    ;

    public static final CustomError COUNTEDTWICE_ERROR = new CustomError("CountedTwice", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Address>() {}));
    ;

    public static final CustomError NOTALLOWED_ERROR = new CustomError("NotAllowed", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Address>() {}));
    ;

    public static final CustomError NOTCOORDINATOR_ERROR = new CustomError("NotCoordinator", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Address>() {}));
    ;

    public static final CustomError NOTHOSPITAL_ERROR = new CustomError("NotHospital", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Address>() {}));
    ;

    public static final CustomError NOTJOINED_ERROR = new CustomError("NotJoined", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>() {}, new TypeReference<Address>() {}));
    ;

    public static final CustomError NOTPUBLISHED_ERROR = new CustomError("NotPublished", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>() {}));
    ;

    public static final CustomError ROUNDNOTOPEN_ERROR = new CustomError("RoundNotOpen", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>() {}, new TypeReference<Uint32>() {}));
    ;

    public static final CustomError ROUNDSTILLOPEN_ERROR = new CustomError("RoundStillOpen", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>() {}, new TypeReference<Uint32>() {}));
    ;

    public static final CustomError TASKISFINISHED_ERROR = new CustomError("TaskIsFinished", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>() {}));
    ;

    public static final CustomError TASKISFULL_ERROR = new CustomError("TaskIsFull", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>() {}));
    ;

    public static final CustomError WRONGROUND_ERROR = new CustomError("WrongRound", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Uint32>() {}, new TypeReference<Uint32>() {}));
    ;

    public static final CustomError ZEROADDRESS_ERROR = new CustomError("ZeroAddress", 
            Arrays.<TypeReference<?>>asList());
    ;

    public static final CustomError ZERODIGEST_ERROR = new CustomError("ZeroDigest", 
            Arrays.<TypeReference<?>>asList());
    ;

    public static final Event HOSPITALMEASURED_EVENT = new Event("HospitalMeasured", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>(true) {}, new TypeReference<Uint32>(true) {}, new TypeReference<Address>(true) {}, new TypeReference<Uint32>() {}, new TypeReference<Uint64>() {}, new TypeReference<Uint64>() {}));
    ;

    public static final Event REPUTATIONCHANGED_EVENT = new Event("ReputationChanged", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>(true) {}, new TypeReference<Address>(true) {}, new TypeReference<Uint64>() {}, new TypeReference<Uint64>() {}));
    ;

    public static final Event ROUNDCLOSED_EVENT = new Event("RoundClosed", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>(true) {}, new TypeReference<Uint32>(true) {}, new TypeReference<Bytes32>() {}, new TypeReference<Uint32>() {}, new TypeReference<Uint64>() {}, new TypeReference<Uint64>() {}, new TypeReference<Uint16>() {}));
    ;

    public static final Event ROUNDOPENED_EVENT = new Event("RoundOpened", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>(true) {}, new TypeReference<Uint32>(true) {}, new TypeReference<Bytes32>() {}));
    ;

    public static final Event TASKFINISHED_EVENT = new Event("TaskFinished", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>(true) {}, new TypeReference<Uint8>() {}, new TypeReference<Address>(true) {}));
    ;

    public static final Event TASKJOINED_EVENT = new Event("TaskJoined", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>(true) {}, new TypeReference<Address>(true) {}));
    ;

    public static final Event TASKPUBLISHED_EVENT = new Event("TaskPublished", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>(true) {}, new TypeReference<Address>(true) {}, new TypeReference<Address>(true) {}, new TypeReference<Bytes32>() {}, new TypeReference<Uint32>() {}));
    ;

    public static final Event UPDATESUBMITTED_EVENT = new Event("UpdateSubmitted", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>(true) {}, new TypeReference<Uint32>(true) {}, new TypeReference<Address>(true) {}, new TypeReference<Bytes32>() {}, new TypeReference<Uint64>() {}, new TypeReference<Uint64>() {}));
    ;

    @Deprecated
    protected FederationLedger(String contractAddress, Web3j web3j, Credentials credentials,
            BigInteger gasPrice, BigInteger gasLimit) {
        super(BINARY, contractAddress, web3j, credentials, gasPrice, gasLimit);
    }

    protected FederationLedger(String contractAddress, Web3j web3j, Credentials credentials,
            ContractGasProvider contractGasProvider) {
        super(BINARY, contractAddress, web3j, credentials, contractGasProvider);
    }

    @Deprecated
    protected FederationLedger(String contractAddress, Web3j web3j,
            TransactionManager transactionManager, BigInteger gasPrice, BigInteger gasLimit) {
        super(BINARY, contractAddress, web3j, transactionManager, gasPrice, gasLimit);
    }

    protected FederationLedger(String contractAddress, Web3j web3j,
            TransactionManager transactionManager, ContractGasProvider contractGasProvider) {
        super(BINARY, contractAddress, web3j, transactionManager, contractGasProvider);
    }

    public static List<HospitalMeasuredEventResponse> getHospitalMeasuredEvents(
            TransactionReceipt transactionReceipt) {
        List<Contract.EventValuesWithLog> valueList = staticExtractEventParametersWithLog(HOSPITALMEASURED_EVENT, transactionReceipt);
        ArrayList<HospitalMeasuredEventResponse> responses = new ArrayList<HospitalMeasuredEventResponse>(valueList.size());
        for (Contract.EventValuesWithLog eventValues : valueList) {
            HospitalMeasuredEventResponse typedResponse = new HospitalMeasuredEventResponse();
            typedResponse.log = eventValues.getLog();
            typedResponse.taskId = (byte[]) eventValues.getIndexedValues().get(0).getValue();
            typedResponse.round = (BigInteger) eventValues.getIndexedValues().get(1).getValue();
            typedResponse.hospital = (String) eventValues.getIndexedValues().get(2).getValue();
            typedResponse.accuracyMicro = (BigInteger) eventValues.getNonIndexedValues().get(0).getValue();
            typedResponse.lossMicro = (BigInteger) eventValues.getNonIndexedValues().get(1).getValue();
            typedResponse.samples = (BigInteger) eventValues.getNonIndexedValues().get(2).getValue();
            responses.add(typedResponse);
        }
        return responses;
    }

    public static HospitalMeasuredEventResponse getHospitalMeasuredEventFromLog(Log log) {
        Contract.EventValuesWithLog eventValues = staticExtractEventParametersWithLog(HOSPITALMEASURED_EVENT, log);
        HospitalMeasuredEventResponse typedResponse = new HospitalMeasuredEventResponse();
        typedResponse.log = log;
        typedResponse.taskId = (byte[]) eventValues.getIndexedValues().get(0).getValue();
        typedResponse.round = (BigInteger) eventValues.getIndexedValues().get(1).getValue();
        typedResponse.hospital = (String) eventValues.getIndexedValues().get(2).getValue();
        typedResponse.accuracyMicro = (BigInteger) eventValues.getNonIndexedValues().get(0).getValue();
        typedResponse.lossMicro = (BigInteger) eventValues.getNonIndexedValues().get(1).getValue();
        typedResponse.samples = (BigInteger) eventValues.getNonIndexedValues().get(2).getValue();
        return typedResponse;
    }

    public Flowable<HospitalMeasuredEventResponse> hospitalMeasuredEventFlowable(EthFilter filter) {
        return web3j.ethLogFlowable(filter).map(log -> getHospitalMeasuredEventFromLog(log));
    }

    public Flowable<HospitalMeasuredEventResponse> hospitalMeasuredEventFlowable(
            DefaultBlockParameter startBlock, DefaultBlockParameter endBlock) {
        EthFilter filter = new EthFilter(startBlock, endBlock, getContractAddress());
        filter.addSingleTopic(EventEncoder.encode(HOSPITALMEASURED_EVENT));
        return hospitalMeasuredEventFlowable(filter);
    }

    public static List<ReputationChangedEventResponse> getReputationChangedEvents(
            TransactionReceipt transactionReceipt) {
        List<Contract.EventValuesWithLog> valueList = staticExtractEventParametersWithLog(REPUTATIONCHANGED_EVENT, transactionReceipt);
        ArrayList<ReputationChangedEventResponse> responses = new ArrayList<ReputationChangedEventResponse>(valueList.size());
        for (Contract.EventValuesWithLog eventValues : valueList) {
            ReputationChangedEventResponse typedResponse = new ReputationChangedEventResponse();
            typedResponse.log = eventValues.getLog();
            typedResponse.taskId = (byte[]) eventValues.getIndexedValues().get(0).getValue();
            typedResponse.hospital = (String) eventValues.getIndexedValues().get(1).getValue();
            typedResponse.takenPart = (BigInteger) eventValues.getNonIndexedValues().get(0).getValue();
            typedResponse.missed = (BigInteger) eventValues.getNonIndexedValues().get(1).getValue();
            responses.add(typedResponse);
        }
        return responses;
    }

    public static ReputationChangedEventResponse getReputationChangedEventFromLog(Log log) {
        Contract.EventValuesWithLog eventValues = staticExtractEventParametersWithLog(REPUTATIONCHANGED_EVENT, log);
        ReputationChangedEventResponse typedResponse = new ReputationChangedEventResponse();
        typedResponse.log = log;
        typedResponse.taskId = (byte[]) eventValues.getIndexedValues().get(0).getValue();
        typedResponse.hospital = (String) eventValues.getIndexedValues().get(1).getValue();
        typedResponse.takenPart = (BigInteger) eventValues.getNonIndexedValues().get(0).getValue();
        typedResponse.missed = (BigInteger) eventValues.getNonIndexedValues().get(1).getValue();
        return typedResponse;
    }

    public Flowable<ReputationChangedEventResponse> reputationChangedEventFlowable(
            EthFilter filter) {
        return web3j.ethLogFlowable(filter).map(log -> getReputationChangedEventFromLog(log));
    }

    public Flowable<ReputationChangedEventResponse> reputationChangedEventFlowable(
            DefaultBlockParameter startBlock, DefaultBlockParameter endBlock) {
        EthFilter filter = new EthFilter(startBlock, endBlock, getContractAddress());
        filter.addSingleTopic(EventEncoder.encode(REPUTATIONCHANGED_EVENT));
        return reputationChangedEventFlowable(filter);
    }

    public static List<RoundClosedEventResponse> getRoundClosedEvents(
            TransactionReceipt transactionReceipt) {
        List<Contract.EventValuesWithLog> valueList = staticExtractEventParametersWithLog(ROUNDCLOSED_EVENT, transactionReceipt);
        ArrayList<RoundClosedEventResponse> responses = new ArrayList<RoundClosedEventResponse>(valueList.size());
        for (Contract.EventValuesWithLog eventValues : valueList) {
            RoundClosedEventResponse typedResponse = new RoundClosedEventResponse();
            typedResponse.log = eventValues.getLog();
            typedResponse.taskId = (byte[]) eventValues.getIndexedValues().get(0).getValue();
            typedResponse.round = (BigInteger) eventValues.getIndexedValues().get(1).getValue();
            typedResponse.globalDigest = (byte[]) eventValues.getNonIndexedValues().get(0).getValue();
            typedResponse.accuracyMicro = (BigInteger) eventValues.getNonIndexedValues().get(1).getValue();
            typedResponse.lossMicro = (BigInteger) eventValues.getNonIndexedValues().get(2).getValue();
            typedResponse.samples = (BigInteger) eventValues.getNonIndexedValues().get(3).getValue();
            typedResponse.participants = (BigInteger) eventValues.getNonIndexedValues().get(4).getValue();
            responses.add(typedResponse);
        }
        return responses;
    }

    public static RoundClosedEventResponse getRoundClosedEventFromLog(Log log) {
        Contract.EventValuesWithLog eventValues = staticExtractEventParametersWithLog(ROUNDCLOSED_EVENT, log);
        RoundClosedEventResponse typedResponse = new RoundClosedEventResponse();
        typedResponse.log = log;
        typedResponse.taskId = (byte[]) eventValues.getIndexedValues().get(0).getValue();
        typedResponse.round = (BigInteger) eventValues.getIndexedValues().get(1).getValue();
        typedResponse.globalDigest = (byte[]) eventValues.getNonIndexedValues().get(0).getValue();
        typedResponse.accuracyMicro = (BigInteger) eventValues.getNonIndexedValues().get(1).getValue();
        typedResponse.lossMicro = (BigInteger) eventValues.getNonIndexedValues().get(2).getValue();
        typedResponse.samples = (BigInteger) eventValues.getNonIndexedValues().get(3).getValue();
        typedResponse.participants = (BigInteger) eventValues.getNonIndexedValues().get(4).getValue();
        return typedResponse;
    }

    public Flowable<RoundClosedEventResponse> roundClosedEventFlowable(EthFilter filter) {
        return web3j.ethLogFlowable(filter).map(log -> getRoundClosedEventFromLog(log));
    }

    public Flowable<RoundClosedEventResponse> roundClosedEventFlowable(
            DefaultBlockParameter startBlock, DefaultBlockParameter endBlock) {
        EthFilter filter = new EthFilter(startBlock, endBlock, getContractAddress());
        filter.addSingleTopic(EventEncoder.encode(ROUNDCLOSED_EVENT));
        return roundClosedEventFlowable(filter);
    }

    public static List<RoundOpenedEventResponse> getRoundOpenedEvents(
            TransactionReceipt transactionReceipt) {
        List<Contract.EventValuesWithLog> valueList = staticExtractEventParametersWithLog(ROUNDOPENED_EVENT, transactionReceipt);
        ArrayList<RoundOpenedEventResponse> responses = new ArrayList<RoundOpenedEventResponse>(valueList.size());
        for (Contract.EventValuesWithLog eventValues : valueList) {
            RoundOpenedEventResponse typedResponse = new RoundOpenedEventResponse();
            typedResponse.log = eventValues.getLog();
            typedResponse.taskId = (byte[]) eventValues.getIndexedValues().get(0).getValue();
            typedResponse.round = (BigInteger) eventValues.getIndexedValues().get(1).getValue();
            typedResponse.globalDigest = (byte[]) eventValues.getNonIndexedValues().get(0).getValue();
            responses.add(typedResponse);
        }
        return responses;
    }

    public static RoundOpenedEventResponse getRoundOpenedEventFromLog(Log log) {
        Contract.EventValuesWithLog eventValues = staticExtractEventParametersWithLog(ROUNDOPENED_EVENT, log);
        RoundOpenedEventResponse typedResponse = new RoundOpenedEventResponse();
        typedResponse.log = log;
        typedResponse.taskId = (byte[]) eventValues.getIndexedValues().get(0).getValue();
        typedResponse.round = (BigInteger) eventValues.getIndexedValues().get(1).getValue();
        typedResponse.globalDigest = (byte[]) eventValues.getNonIndexedValues().get(0).getValue();
        return typedResponse;
    }

    public Flowable<RoundOpenedEventResponse> roundOpenedEventFlowable(EthFilter filter) {
        return web3j.ethLogFlowable(filter).map(log -> getRoundOpenedEventFromLog(log));
    }

    public Flowable<RoundOpenedEventResponse> roundOpenedEventFlowable(
            DefaultBlockParameter startBlock, DefaultBlockParameter endBlock) {
        EthFilter filter = new EthFilter(startBlock, endBlock, getContractAddress());
        filter.addSingleTopic(EventEncoder.encode(ROUNDOPENED_EVENT));
        return roundOpenedEventFlowable(filter);
    }

    public static List<TaskFinishedEventResponse> getTaskFinishedEvents(
            TransactionReceipt transactionReceipt) {
        List<Contract.EventValuesWithLog> valueList = staticExtractEventParametersWithLog(TASKFINISHED_EVENT, transactionReceipt);
        ArrayList<TaskFinishedEventResponse> responses = new ArrayList<TaskFinishedEventResponse>(valueList.size());
        for (Contract.EventValuesWithLog eventValues : valueList) {
            TaskFinishedEventResponse typedResponse = new TaskFinishedEventResponse();
            typedResponse.log = eventValues.getLog();
            typedResponse.taskId = (byte[]) eventValues.getIndexedValues().get(0).getValue();
            typedResponse.by = (String) eventValues.getIndexedValues().get(1).getValue();
            typedResponse.reason = (BigInteger) eventValues.getNonIndexedValues().get(0).getValue();
            responses.add(typedResponse);
        }
        return responses;
    }

    public static TaskFinishedEventResponse getTaskFinishedEventFromLog(Log log) {
        Contract.EventValuesWithLog eventValues = staticExtractEventParametersWithLog(TASKFINISHED_EVENT, log);
        TaskFinishedEventResponse typedResponse = new TaskFinishedEventResponse();
        typedResponse.log = log;
        typedResponse.taskId = (byte[]) eventValues.getIndexedValues().get(0).getValue();
        typedResponse.by = (String) eventValues.getIndexedValues().get(1).getValue();
        typedResponse.reason = (BigInteger) eventValues.getNonIndexedValues().get(0).getValue();
        return typedResponse;
    }

    public Flowable<TaskFinishedEventResponse> taskFinishedEventFlowable(EthFilter filter) {
        return web3j.ethLogFlowable(filter).map(log -> getTaskFinishedEventFromLog(log));
    }

    public Flowable<TaskFinishedEventResponse> taskFinishedEventFlowable(
            DefaultBlockParameter startBlock, DefaultBlockParameter endBlock) {
        EthFilter filter = new EthFilter(startBlock, endBlock, getContractAddress());
        filter.addSingleTopic(EventEncoder.encode(TASKFINISHED_EVENT));
        return taskFinishedEventFlowable(filter);
    }

    public static List<TaskJoinedEventResponse> getTaskJoinedEvents(
            TransactionReceipt transactionReceipt) {
        List<Contract.EventValuesWithLog> valueList = staticExtractEventParametersWithLog(TASKJOINED_EVENT, transactionReceipt);
        ArrayList<TaskJoinedEventResponse> responses = new ArrayList<TaskJoinedEventResponse>(valueList.size());
        for (Contract.EventValuesWithLog eventValues : valueList) {
            TaskJoinedEventResponse typedResponse = new TaskJoinedEventResponse();
            typedResponse.log = eventValues.getLog();
            typedResponse.taskId = (byte[]) eventValues.getIndexedValues().get(0).getValue();
            typedResponse.hospital = (String) eventValues.getIndexedValues().get(1).getValue();
            responses.add(typedResponse);
        }
        return responses;
    }

    public static TaskJoinedEventResponse getTaskJoinedEventFromLog(Log log) {
        Contract.EventValuesWithLog eventValues = staticExtractEventParametersWithLog(TASKJOINED_EVENT, log);
        TaskJoinedEventResponse typedResponse = new TaskJoinedEventResponse();
        typedResponse.log = log;
        typedResponse.taskId = (byte[]) eventValues.getIndexedValues().get(0).getValue();
        typedResponse.hospital = (String) eventValues.getIndexedValues().get(1).getValue();
        return typedResponse;
    }

    public Flowable<TaskJoinedEventResponse> taskJoinedEventFlowable(EthFilter filter) {
        return web3j.ethLogFlowable(filter).map(log -> getTaskJoinedEventFromLog(log));
    }

    public Flowable<TaskJoinedEventResponse> taskJoinedEventFlowable(
            DefaultBlockParameter startBlock, DefaultBlockParameter endBlock) {
        EthFilter filter = new EthFilter(startBlock, endBlock, getContractAddress());
        filter.addSingleTopic(EventEncoder.encode(TASKJOINED_EVENT));
        return taskJoinedEventFlowable(filter);
    }

    public static List<TaskPublishedEventResponse> getTaskPublishedEvents(
            TransactionReceipt transactionReceipt) {
        List<Contract.EventValuesWithLog> valueList = staticExtractEventParametersWithLog(TASKPUBLISHED_EVENT, transactionReceipt);
        ArrayList<TaskPublishedEventResponse> responses = new ArrayList<TaskPublishedEventResponse>(valueList.size());
        for (Contract.EventValuesWithLog eventValues : valueList) {
            TaskPublishedEventResponse typedResponse = new TaskPublishedEventResponse();
            typedResponse.log = eventValues.getLog();
            typedResponse.taskId = (byte[]) eventValues.getIndexedValues().get(0).getValue();
            typedResponse.publisher = (String) eventValues.getIndexedValues().get(1).getValue();
            typedResponse.coordinator = (String) eventValues.getIndexedValues().get(2).getValue();
            typedResponse.specDigest = (byte[]) eventValues.getNonIndexedValues().get(0).getValue();
            typedResponse.rounds = (BigInteger) eventValues.getNonIndexedValues().get(1).getValue();
            responses.add(typedResponse);
        }
        return responses;
    }

    public static TaskPublishedEventResponse getTaskPublishedEventFromLog(Log log) {
        Contract.EventValuesWithLog eventValues = staticExtractEventParametersWithLog(TASKPUBLISHED_EVENT, log);
        TaskPublishedEventResponse typedResponse = new TaskPublishedEventResponse();
        typedResponse.log = log;
        typedResponse.taskId = (byte[]) eventValues.getIndexedValues().get(0).getValue();
        typedResponse.publisher = (String) eventValues.getIndexedValues().get(1).getValue();
        typedResponse.coordinator = (String) eventValues.getIndexedValues().get(2).getValue();
        typedResponse.specDigest = (byte[]) eventValues.getNonIndexedValues().get(0).getValue();
        typedResponse.rounds = (BigInteger) eventValues.getNonIndexedValues().get(1).getValue();
        return typedResponse;
    }

    public Flowable<TaskPublishedEventResponse> taskPublishedEventFlowable(EthFilter filter) {
        return web3j.ethLogFlowable(filter).map(log -> getTaskPublishedEventFromLog(log));
    }

    public Flowable<TaskPublishedEventResponse> taskPublishedEventFlowable(
            DefaultBlockParameter startBlock, DefaultBlockParameter endBlock) {
        EthFilter filter = new EthFilter(startBlock, endBlock, getContractAddress());
        filter.addSingleTopic(EventEncoder.encode(TASKPUBLISHED_EVENT));
        return taskPublishedEventFlowable(filter);
    }

    public static List<UpdateSubmittedEventResponse> getUpdateSubmittedEvents(
            TransactionReceipt transactionReceipt) {
        List<Contract.EventValuesWithLog> valueList = staticExtractEventParametersWithLog(UPDATESUBMITTED_EVENT, transactionReceipt);
        ArrayList<UpdateSubmittedEventResponse> responses = new ArrayList<UpdateSubmittedEventResponse>(valueList.size());
        for (Contract.EventValuesWithLog eventValues : valueList) {
            UpdateSubmittedEventResponse typedResponse = new UpdateSubmittedEventResponse();
            typedResponse.log = eventValues.getLog();
            typedResponse.taskId = (byte[]) eventValues.getIndexedValues().get(0).getValue();
            typedResponse.round = (BigInteger) eventValues.getIndexedValues().get(1).getValue();
            typedResponse.hospital = (String) eventValues.getIndexedValues().get(2).getValue();
            typedResponse.updateDigest = (byte[]) eventValues.getNonIndexedValues().get(0).getValue();
            typedResponse.samples = (BigInteger) eventValues.getNonIndexedValues().get(1).getValue();
            typedResponse.lossMicro = (BigInteger) eventValues.getNonIndexedValues().get(2).getValue();
            responses.add(typedResponse);
        }
        return responses;
    }

    public static UpdateSubmittedEventResponse getUpdateSubmittedEventFromLog(Log log) {
        Contract.EventValuesWithLog eventValues = staticExtractEventParametersWithLog(UPDATESUBMITTED_EVENT, log);
        UpdateSubmittedEventResponse typedResponse = new UpdateSubmittedEventResponse();
        typedResponse.log = log;
        typedResponse.taskId = (byte[]) eventValues.getIndexedValues().get(0).getValue();
        typedResponse.round = (BigInteger) eventValues.getIndexedValues().get(1).getValue();
        typedResponse.hospital = (String) eventValues.getIndexedValues().get(2).getValue();
        typedResponse.updateDigest = (byte[]) eventValues.getNonIndexedValues().get(0).getValue();
        typedResponse.samples = (BigInteger) eventValues.getNonIndexedValues().get(1).getValue();
        typedResponse.lossMicro = (BigInteger) eventValues.getNonIndexedValues().get(2).getValue();
        return typedResponse;
    }

    public Flowable<UpdateSubmittedEventResponse> updateSubmittedEventFlowable(EthFilter filter) {
        return web3j.ethLogFlowable(filter).map(log -> getUpdateSubmittedEventFromLog(log));
    }

    public Flowable<UpdateSubmittedEventResponse> updateSubmittedEventFlowable(
            DefaultBlockParameter startBlock, DefaultBlockParameter endBlock) {
        EthFilter filter = new EthFilter(startBlock, endBlock, getContractAddress());
        filter.addSingleTopic(EventEncoder.encode(UPDATESUBMITTED_EVENT));
        return updateSubmittedEventFlowable(filter);
    }

    public RemoteFunctionCall<BigInteger> MAX_MEMBERS() {
        final Function function = new Function(FUNC_MAX_MEMBERS, 
                Arrays.<Type>asList(), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Uint256>() {}));
        return executeRemoteCallSingleValueReturn(function, BigInteger.class);
    }

    public RemoteFunctionCall<BigInteger> MAX_ROUNDS() {
        final Function function = new Function(FUNC_MAX_ROUNDS, 
                Arrays.<Type>asList(), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Uint32>() {}));
        return executeRemoteCallSingleValueReturn(function, BigInteger.class);
    }

    public RemoteFunctionCall<BigInteger> MICRO() {
        final Function function = new Function(FUNC_MICRO, 
                Arrays.<Type>asList(), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Uint32>() {}));
        return executeRemoteCallSingleValueReturn(function, BigInteger.class);
    }

    public RemoteFunctionCall<TransactionReceipt> closeRound(byte[] taskId, BigInteger round,
            byte[] globalDigest, Metrics metrics, List<String> participants,
            List<Metrics> measures) {
        final Function function = new Function(
                FUNC_CLOSEROUND, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.generated.Bytes32(taskId), 
                new org.web3j.abi.datatypes.generated.Uint32(round), 
                new org.web3j.abi.datatypes.generated.Bytes32(globalDigest), 
                metrics, 
                new org.web3j.abi.datatypes.DynamicArray<org.web3j.abi.datatypes.Address>(
                        org.web3j.abi.datatypes.Address.class,
                        org.web3j.abi.Utils.typeMap(participants, org.web3j.abi.datatypes.Address.class)), 
                new org.web3j.abi.datatypes.DynamicArray<Metrics>(Metrics.class, measures)), 
                Collections.<TypeReference<?>>emptyList());
        return executeRemoteCallTransaction(function);
    }

    public RemoteFunctionCall<String> consortium() {
        final Function function = new Function(FUNC_CONSORTIUM, 
                Arrays.<Type>asList(), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Address>() {}));
        return executeRemoteCallSingleValueReturn(function, String.class);
    }

    public RemoteFunctionCall<TransactionReceipt> finishTask(byte[] taskId, BigInteger reason) {
        final Function function = new Function(
                FUNC_FINISHTASK, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.generated.Bytes32(taskId), 
                new org.web3j.abi.datatypes.generated.Uint8(reason)), 
                Collections.<TypeReference<?>>emptyList());
        return executeRemoteCallTransaction(function);
    }

    public RemoteFunctionCall<Boolean> hasJoined(byte[] taskId, String hospital) {
        final Function function = new Function(FUNC_HASJOINED, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.generated.Bytes32(taskId), 
                new org.web3j.abi.datatypes.Address(160, hospital)), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Bool>() {}));
        return executeRemoteCallSingleValueReturn(function, Boolean.class);
    }

    public RemoteFunctionCall<TransactionReceipt> join(byte[] taskId) {
        final Function function = new Function(
                FUNC_JOIN, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.generated.Bytes32(taskId)), 
                Collections.<TypeReference<?>>emptyList());
        return executeRemoteCallTransaction(function);
    }

    public RemoteFunctionCall<Metrics> metricsOf(byte[] taskId, BigInteger round, String hospital) {
        final Function function = new Function(FUNC_METRICSOF, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.generated.Bytes32(taskId), 
                new org.web3j.abi.datatypes.generated.Uint32(round), 
                new org.web3j.abi.datatypes.Address(160, hospital)), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Metrics>() {}));
        return executeRemoteCallSingleValueReturn(function, Metrics.class);
    }

    public RemoteFunctionCall<TransactionReceipt> openRound(byte[] taskId, BigInteger round,
            byte[] globalDigest) {
        final Function function = new Function(
                FUNC_OPENROUND, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.generated.Bytes32(taskId), 
                new org.web3j.abi.datatypes.generated.Uint32(round), 
                new org.web3j.abi.datatypes.generated.Bytes32(globalDigest)), 
                Collections.<TypeReference<?>>emptyList());
        return executeRemoteCallTransaction(function);
    }

    public RemoteFunctionCall<TransactionReceipt> publishTask(byte[] taskId, byte[] specDigest,
            String coordinator, BigInteger rounds) {
        final Function function = new Function(
                FUNC_PUBLISHTASK, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.generated.Bytes32(taskId), 
                new org.web3j.abi.datatypes.generated.Bytes32(specDigest), 
                new org.web3j.abi.datatypes.Address(160, coordinator), 
                new org.web3j.abi.datatypes.generated.Uint32(rounds)), 
                Collections.<TypeReference<?>>emptyList());
        return executeRemoteCallTransaction(function);
    }

    public RemoteFunctionCall<Reputation> reputationOf(String hospital) {
        final Function function = new Function(FUNC_REPUTATIONOF, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.Address(160, hospital)), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Reputation>() {}));
        return executeRemoteCallSingleValueReturn(function, Reputation.class);
    }

    public RemoteFunctionCall<Round> roundOf(byte[] taskId, BigInteger round) {
        final Function function = new Function(FUNC_ROUNDOF, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.generated.Bytes32(taskId), 
                new org.web3j.abi.datatypes.generated.Uint32(round)), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Round>() {}));
        return executeRemoteCallSingleValueReturn(function, Round.class);
    }

    public RemoteFunctionCall<TransactionReceipt> submitUpdate(byte[] taskId, BigInteger round,
            byte[] updateDigest, BigInteger samples, BigInteger lossMicro) {
        final Function function = new Function(
                FUNC_SUBMITUPDATE, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.generated.Bytes32(taskId), 
                new org.web3j.abi.datatypes.generated.Uint32(round), 
                new org.web3j.abi.datatypes.generated.Bytes32(updateDigest), 
                new org.web3j.abi.datatypes.generated.Uint64(samples), 
                new org.web3j.abi.datatypes.generated.Uint64(lossMicro)), 
                Collections.<TypeReference<?>>emptyList());
        return executeRemoteCallTransaction(function);
    }

    public RemoteFunctionCall<Task> taskOf(byte[] taskId) {
        final Function function = new Function(FUNC_TASKOF, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.generated.Bytes32(taskId)), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Task>() {}));
        return executeRemoteCallSingleValueReturn(function, Task.class);
    }

    public RemoteFunctionCall<Update> updateOf(byte[] taskId, BigInteger round, String hospital) {
        final Function function = new Function(FUNC_UPDATEOF, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.generated.Bytes32(taskId), 
                new org.web3j.abi.datatypes.generated.Uint32(round), 
                new org.web3j.abi.datatypes.Address(160, hospital)), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Update>() {}));
        return executeRemoteCallSingleValueReturn(function, Update.class);
    }

    @Deprecated
    public static FederationLedger load(String contractAddress, Web3j web3j,
            Credentials credentials, BigInteger gasPrice, BigInteger gasLimit) {
        return new FederationLedger(contractAddress, web3j, credentials, gasPrice, gasLimit);
    }

    @Deprecated
    public static FederationLedger load(String contractAddress, Web3j web3j,
            TransactionManager transactionManager, BigInteger gasPrice, BigInteger gasLimit) {
        return new FederationLedger(contractAddress, web3j, transactionManager, gasPrice, gasLimit);
    }

    public static FederationLedger load(String contractAddress, Web3j web3j,
            Credentials credentials, ContractGasProvider contractGasProvider) {
        return new FederationLedger(contractAddress, web3j, credentials, contractGasProvider);
    }

    public static FederationLedger load(String contractAddress, Web3j web3j,
            TransactionManager transactionManager, ContractGasProvider contractGasProvider) {
        return new FederationLedger(contractAddress, web3j, transactionManager, contractGasProvider);
    }

    public static RemoteCall<FederationLedger> deploy(Web3j web3j, Credentials credentials,
            ContractGasProvider contractGasProvider, String consortium_) {
        String encodedConstructor = FunctionEncoder.encodeConstructor(Arrays.<Type>asList(new org.web3j.abi.datatypes.Address(160, consortium_)));
        return deployRemoteCall(FederationLedger.class, web3j, credentials, contractGasProvider, getDeploymentBinary(), encodedConstructor);
    }

    public static RemoteCall<FederationLedger> deploy(Web3j web3j,
            TransactionManager transactionManager, ContractGasProvider contractGasProvider,
            String consortium_) {
        String encodedConstructor = FunctionEncoder.encodeConstructor(Arrays.<Type>asList(new org.web3j.abi.datatypes.Address(160, consortium_)));
        return deployRemoteCall(FederationLedger.class, web3j, transactionManager, contractGasProvider, getDeploymentBinary(), encodedConstructor);
    }

    @Deprecated
    public static RemoteCall<FederationLedger> deploy(Web3j web3j, Credentials credentials,
            BigInteger gasPrice, BigInteger gasLimit, String consortium_) {
        String encodedConstructor = FunctionEncoder.encodeConstructor(Arrays.<Type>asList(new org.web3j.abi.datatypes.Address(160, consortium_)));
        return deployRemoteCall(FederationLedger.class, web3j, credentials, gasPrice, gasLimit, getDeploymentBinary(), encodedConstructor);
    }

    @Deprecated
    public static RemoteCall<FederationLedger> deploy(Web3j web3j,
            TransactionManager transactionManager, BigInteger gasPrice, BigInteger gasLimit,
            String consortium_) {
        String encodedConstructor = FunctionEncoder.encodeConstructor(Arrays.<Type>asList(new org.web3j.abi.datatypes.Address(160, consortium_)));
        return deployRemoteCall(FederationLedger.class, web3j, transactionManager, gasPrice, gasLimit, getDeploymentBinary(), encodedConstructor);
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

    public static class Metrics extends StaticStruct {
        public BigInteger accuracyMicro;

        public BigInteger lossMicro;

        public BigInteger samples;

        public Metrics(BigInteger accuracyMicro, BigInteger lossMicro, BigInteger samples) {
            super(new org.web3j.abi.datatypes.generated.Uint32(accuracyMicro), 
                    new org.web3j.abi.datatypes.generated.Uint64(lossMicro), 
                    new org.web3j.abi.datatypes.generated.Uint64(samples));
            this.accuracyMicro = accuracyMicro;
            this.lossMicro = lossMicro;
            this.samples = samples;
        }

        public Metrics(Uint32 accuracyMicro, Uint64 lossMicro, Uint64 samples) {
            super(accuracyMicro, lossMicro, samples);
            this.accuracyMicro = accuracyMicro.getValue();
            this.lossMicro = lossMicro.getValue();
            this.samples = samples.getValue();
        }
    }

    public static class Reputation extends StaticStruct {
        public BigInteger takenPart;

        public BigInteger missed;

        public Reputation(BigInteger takenPart, BigInteger missed) {
            super(new org.web3j.abi.datatypes.generated.Uint64(takenPart), 
                    new org.web3j.abi.datatypes.generated.Uint64(missed));
            this.takenPart = takenPart;
            this.missed = missed;
        }

        public Reputation(Uint64 takenPart, Uint64 missed) {
            super(takenPart, missed);
            this.takenPart = takenPart.getValue();
            this.missed = missed.getValue();
        }
    }

    public static class Task extends StaticStruct {
        public String publisher;

        public BigInteger rounds;

        public BigInteger round;

        public BigInteger members;

        public BigInteger state;

        public BigInteger reason;

        public String coordinator;

        public byte[] specDigest;

        public Task(String publisher, BigInteger rounds, BigInteger round, BigInteger members,
                BigInteger state, BigInteger reason, String coordinator, byte[] specDigest) {
            super(new org.web3j.abi.datatypes.Address(160, publisher), 
                    new org.web3j.abi.datatypes.generated.Uint32(rounds), 
                    new org.web3j.abi.datatypes.generated.Uint32(round), 
                    new org.web3j.abi.datatypes.generated.Uint16(members), 
                    new org.web3j.abi.datatypes.generated.Uint8(state), 
                    new org.web3j.abi.datatypes.generated.Uint8(reason), 
                    new org.web3j.abi.datatypes.Address(160, coordinator), 
                    new org.web3j.abi.datatypes.generated.Bytes32(specDigest));
            this.publisher = publisher;
            this.rounds = rounds;
            this.round = round;
            this.members = members;
            this.state = state;
            this.reason = reason;
            this.coordinator = coordinator;
            this.specDigest = specDigest;
        }

        public Task(Address publisher, Uint32 rounds, Uint32 round, Uint16 members, Uint8 state,
                Uint8 reason, Address coordinator, Bytes32 specDigest) {
            super(publisher, rounds, round, members, state, reason, coordinator, specDigest);
            this.publisher = publisher.getValue();
            this.rounds = rounds.getValue();
            this.round = round.getValue();
            this.members = members.getValue();
            this.state = state.getValue();
            this.reason = reason.getValue();
            this.coordinator = coordinator.getValue();
            this.specDigest = specDigest.getValue();
        }
    }

    public static class Update extends StaticStruct {
        public byte[] digest;

        public BigInteger samples;

        public BigInteger lossMicro;

        public BigInteger submittedAt;

        public Update(byte[] digest, BigInteger samples, BigInteger lossMicro,
                BigInteger submittedAt) {
            super(new org.web3j.abi.datatypes.generated.Bytes32(digest), 
                    new org.web3j.abi.datatypes.generated.Uint64(samples), 
                    new org.web3j.abi.datatypes.generated.Uint64(lossMicro), 
                    new org.web3j.abi.datatypes.generated.Uint64(submittedAt));
            this.digest = digest;
            this.samples = samples;
            this.lossMicro = lossMicro;
            this.submittedAt = submittedAt;
        }

        public Update(Bytes32 digest, Uint64 samples, Uint64 lossMicro, Uint64 submittedAt) {
            super(digest, samples, lossMicro, submittedAt);
            this.digest = digest.getValue();
            this.samples = samples.getValue();
            this.lossMicro = lossMicro.getValue();
            this.submittedAt = submittedAt.getValue();
        }
    }

    public static class Round extends StaticStruct {
        public BigInteger state;

        public BigInteger updates;

        public BigInteger participants;

        public BigInteger openedAt;

        public BigInteger closedAt;

        public byte[] startDigest;

        public byte[] globalDigest;

        public Metrics metrics;

        public Round(BigInteger state, BigInteger updates, BigInteger participants,
                BigInteger openedAt, BigInteger closedAt, byte[] startDigest, byte[] globalDigest,
                Metrics metrics) {
            super(new org.web3j.abi.datatypes.generated.Uint8(state), 
                    new org.web3j.abi.datatypes.generated.Uint16(updates), 
                    new org.web3j.abi.datatypes.generated.Uint16(participants), 
                    new org.web3j.abi.datatypes.generated.Uint64(openedAt), 
                    new org.web3j.abi.datatypes.generated.Uint64(closedAt), 
                    new org.web3j.abi.datatypes.generated.Bytes32(startDigest), 
                    new org.web3j.abi.datatypes.generated.Bytes32(globalDigest), 
                    metrics);
            this.state = state;
            this.updates = updates;
            this.participants = participants;
            this.openedAt = openedAt;
            this.closedAt = closedAt;
            this.startDigest = startDigest;
            this.globalDigest = globalDigest;
            this.metrics = metrics;
        }

        public Round(Uint8 state, Uint16 updates, Uint16 participants, Uint64 openedAt,
                Uint64 closedAt, Bytes32 startDigest, Bytes32 globalDigest, Metrics metrics) {
            super(state, updates, participants, openedAt, closedAt, startDigest, globalDigest, metrics);
            this.state = state.getValue();
            this.updates = updates.getValue();
            this.participants = participants.getValue();
            this.openedAt = openedAt.getValue();
            this.closedAt = closedAt.getValue();
            this.startDigest = startDigest.getValue();
            this.globalDigest = globalDigest.getValue();
            this.metrics = metrics;
        }
    }

    public static class HospitalMeasuredEventResponse extends BaseEventResponse {
        public byte[] taskId;

        public BigInteger round;

        public String hospital;

        public BigInteger accuracyMicro;

        public BigInteger lossMicro;

        public BigInteger samples;
    }

    public static class ReputationChangedEventResponse extends BaseEventResponse {
        public byte[] taskId;

        public String hospital;

        public BigInteger takenPart;

        public BigInteger missed;
    }

    public static class RoundClosedEventResponse extends BaseEventResponse {
        public byte[] taskId;

        public BigInteger round;

        public byte[] globalDigest;

        public BigInteger accuracyMicro;

        public BigInteger lossMicro;

        public BigInteger samples;

        public BigInteger participants;
    }

    public static class RoundOpenedEventResponse extends BaseEventResponse {
        public byte[] taskId;

        public BigInteger round;

        public byte[] globalDigest;
    }

    public static class TaskFinishedEventResponse extends BaseEventResponse {
        public byte[] taskId;

        public String by;

        public BigInteger reason;
    }

    public static class TaskJoinedEventResponse extends BaseEventResponse {
        public byte[] taskId;

        public String hospital;
    }

    public static class TaskPublishedEventResponse extends BaseEventResponse {
        public byte[] taskId;

        public String publisher;

        public String coordinator;

        public byte[] specDigest;

        public BigInteger rounds;
    }

    public static class UpdateSubmittedEventResponse extends BaseEventResponse {
        public byte[] taskId;

        public BigInteger round;

        public String hospital;

        public byte[] updateDigest;

        public BigInteger samples;

        public BigInteger lossMicro;
    }
}
