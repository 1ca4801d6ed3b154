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
import org.web3j.abi.datatypes.Event;
import org.web3j.abi.datatypes.Function;
import org.web3j.abi.datatypes.StaticStruct;
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
public class MedicalAccess extends Contract {
    public static final String BINARY = "60a060405234801561000f575f5ffd5b5060405161252238038061252283398101604081905261002e9161007b565b6001600160a01b038116158061004c57506001600160a01b0381163b155b1561006a5760405163d92e233d60e01b815260040160405180910390fd5b6001600160a01b03166080526100a8565b5f6020828403121561008b575f5ffd5b81516001600160a01b03811681146100a1575f5ffd5b9392505050565b60805161243f6100e35f395f81816104c7015281816106730152818161078e0152818161087401528181610b55015261186d015261243f5ff3fe608060405234801561000f575f5ffd5b50600436106101f2575f3560e01c806365685495116101145780639ad18765116100a9578063bb1ce04611610079578063bb1ce04614610517578063d1c60a3a1461052a578063d87f969e1461062e578063ef5d6bbb14610641578063f698da2514610654575f5ffd5b80639ad18765146104c2578063af7057d4146104e9578063b5cb51f0146104fc578063ba0a5b1a1461050f575f5ffd5b806390436328116100e4578063904363281461048c578063950bff9f1461049457806397aecf281461049c57806397aeeb8f146104af575f5ffd5b8063656854951461042c5780636a5306a31461043f5780637461f24a146104665780638d53b20814610479575f5ffd5b80633574f8951161018a578063504e9b3c1161015a578063504e9b3c1461036457806352199c3d14610377578063574b62f2146104065780635b22552614610419575f5ffd5b80633574f895146102f45780633cefc4041461033257806340554c3a146103495780634829ac421461035c575f5ffd5b80631b4f6c46116101c55780631b4f6c461461027457806321eca10214610287578063271d349d146102a1578063286e1d7e146102e1575f5ffd5b80630f5c594c146101f6578063103a46f51461020b578063162bde451461023357806319d12de114610253575b5f5ffd5b610209610204366004611d6d565b61065c565b005b61021e610219366004611df5565b610724565b60405190151581526020015b60405180910390f35b610246610241366004611e1f565b610750565b60405161022a9190611e5b565b61025c610e1081565b6040516001600160401b03909116815260200161022a565b610209610282366004611e75565b610947565b61028f607081565b60405160ff909116815260200161022a565b6102c96102af366004611e75565b5f908152602081905260409020546001600160a01b031690565b6040516001600160a01b03909116815260200161022a565b6102096102ef366004611df5565b610a4e565b61025c610302366004611df5565b5f9182526002602090815260408084206001600160a01b039390931684529190529020546001600160401b031690565b61033b61010081565b60405190815260200161022a565b610209610357366004611df5565b610b04565b61033b605081565b610209610372366004611e8c565b610b31565b6103df610385366004611df5565b6040805180820182525f8082526020918201819052938452600181528184206001600160a01b03939093168452918252918290208251808401909352546001600160401b038082168452600160401b909104169082015290565b6040805182516001600160401b03908116825260209384015116928101929092520161022a565b610209610414366004611ed3565b610cb3565b61021e610427366004611e1f565b610d30565b61020961043a366004611f4b565b610d9c565b61033b7f52c955addcda66a7b9d5cce50e84b6174c5e72f738d6c6f6bc2e885d5f44e07a81565b61021e610474366004611e1f565b610e3d565b610209610487366004611df5565b610e63565b61033b604081565b61033b606481565b6102096104aa366004611fee565b610f6f565b61033b6104bd366004611df5565b611025565b6102c97f000000000000000000000000000000000000000000000000000000000000000081565b6102096104f7366004611e75565b6110ca565b61020961050a366004611fee565b611169565b61028f605581565b61020961052536600461205c565b61121e565b610621610538366004611e75565b60408051610120810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e08101829052610100810191909152505f908152602081815260409182902082516101208101845281546001600160a01b03808216835260ff600160a01b808404821696850196909652600160a81b8304811696840196909652600160b01b820490951660608301526001600160401b03600160b81b90910481166080830152600183015494851660a08301529290930490911660c0830152600281015460e08301526003015461010082015290565b60405161022a9190612139565b61020961063c366004611e8c565b6113fa565b61020961064f366004611df5565b61152f565b61033b6115e8565b604051631c17922560e31b81526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063e0bc9128906106ab903390600190600401612204565b602060405180830381865afa1580156106c6573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906106ea9190612228565b61070e576040516308dfbaa760e01b81523360048201526024015b60405180910390fd5b61071c86868686868661168b565b505050505050565b5f8281526003602090815260408083206001600160a01b038516845290915290205460ff165b92915050565b5f81815260208190526040812080546001600160a01b031615806107f95750604051639f8a13d760e01b81526001600160a01b0385811660048301527f00000000000000000000000000000000000000000000000000000000000000001690639f8a13d790602401602060405180830381865afa1580156107d3573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906107f79190612228565b155b15610807575f91505061074a565b80546001600160a01b0380861691160361082557600191505061074a565b600381015415610838575f91505061074a565b6108428484610d30565b1561085157600291505061074a565b6040516352ebc13f60e11b81526001600160a01b0385811660048301526108e4917f00000000000000000000000000000000000000000000000000000000000000009091169063a5d7827e90602401602060405180830381865afa1580156108bb573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906108df9190612247565b6117e8565b8154600160b01b90041660ff161561090057600391505061074a565b5f8381526002602090815260408083206001600160a01b0388168452909152902054426001600160401b03909116111561093e57600491505061074a565b505f9392505050565b5f61095182611809565b60018101549091506001600160a01b0316331461098a5760405163aaf194b760e01b815260048101839052336024820152604401610705565b6109933361184e565b8054336001600160a01b031980831682178455600180850180549092169091555f85815260209182526040808220848352835280822080546001600160801b0319169055868252600283528082208483528352808220805467ffffffffffffffff1916905586825260038352808220848352909252818120805460ff1916905590516001600160a01b0390931692839186917f0b659dccc8eb950324170e8d9598af5ee04ee070883eb28651a96788721fbf839190a4505050565b610a5782611901565b505f8281526003602090815260408083206001600160a01b038516845290915290205460ff16610aac576040516355f4c7cb60e01b8152600481018390526001600160a01b0382166024820152604401610705565b5f8281526003602090815260408083206001600160a01b0385168085529252808320805460ff19169055519091339185917f96e4425aaf8ecd762556d40c07c9c8ff0862a80304945ce3154f428e04cb682691a45050565b610b2d82825f60405180602001604052805f81525060405180602001604052805f81525061193a565b5050565b5f610b3b84611809565b604051631c17922560e31b81529091506001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063e0bc912890610b8d903390600290600401612204565b602060405180830381865afa158015610ba8573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610bcc9190612228565b610beb57604051630bf82bfb60e01b8152336004820152602401610705565b81801580610bfa575061010081115b15610c1b576040516369cb013160e01b815260048101829052602401610705565b5f610c28610e1042612276565b5f87815260026020908152604080832033808552925291829020805467ffffffffffffffff19166001600160401b03851617905585549151929350916001600160a01b039091169088907f36f9fac9f0926589b25e70886dbc455397be1fc686a07ab3da8999d3502ed16690610ca39086908b908b906122bd565b60405180910390a4505050505050565b5f610cbd86611b29565b9050610ce18585835f0160159054906101000a900460ff168460020154878761168b565b600381018590556001810180546001600160a01b03191690556040513390869088907fb81d736ac20d3aa9461e70f6002b41481cfd8dead04bda1c23cc927973140053905f90a4505050505050565b5f8181526001602090815260408083206001600160a01b0386168452909152812080546001600160401b031615801590610d9457508054600160401b90046001600160401b03161580610d945750805442600160401b9091046001600160401b0316115b949350505050565b60508114610dc057604051632f29122960e21b815260048101829052602401610705565b610e3487878787878080601f0160208091040260200160405190810160405280939291908181526020018383808284375f9201919091525050604080516020601f8b0181900481028201810190925289815292508991508890819084018382808284375f9201919091525061193a92505050565b50505050505050565b5f80610e498484610750565b6004811115610e5a57610e5a611e47565b14159392505050565b610e6c82611901565b505f8281526002602090815260408083206001600160a01b0385168085529083528184205486855260018452828520918552925290912054426001600160401b03928316119116158015610ebe575080155b15610eed5760405162225f9960e51b8152600481018490526001600160a01b0383166024820152604401610705565b5f8381526001602090815260408083206001600160a01b03861680855290835281842080546001600160801b031916905586845260028352818420818552909252808320805467ffffffffffffffff19169055519091339186917ffab19bdeacf1ea13315b1da3f79a3403fe4f16793b6a03eeff9e0bbbea24fe5f91a4505050565b5f816006811115610f8257610f82611e47565b03610fa25780604051638cf197f160e01b815260040161070591906122e8565b5f610fac83611b29565b9050610fb73361184e565b610fc0826117e8565b815460ff60b01b198116600160b01b9182900460ff90811693169290921702178155816006811115610ff457610ff4611e47565b604051339085907fc9628179ad78f238739d19f05a7f6552a1bf624c2982b15cd874b996e88d6ea5905f90a4505050565b604080517f52c955addcda66a7b9d5cce50e84b6174c5e72f738d6c6f6bc2e885d5f44e07a60208201529081018390526001600160a01b03821660608201525f90819060800160405160208183030381529060405280519060200120905061108b6115e8565b60405161190160f01b60208201526022810191909152604281018290526062016040516020818303038152906040528051906020012091505092915050565b5f6110d482611b33565b90505f6110e13384610750565b90505f8160048111156110f6576110f6611e47565b0361111c5760405162225f9960e51b815260048101849052336024820152604401610705565b815460405133916001600160a01b03169085907f5bc7ea7650c8a1411e2381cd59a2ecc6911e48b6e96d5c8da9b0ca46c0879c2a9061115c908690611e5b565b60405180910390a4505050565b5f61117383611901565b905061117e826117e8565b8154600160b01b90041660ff165f036111b25760405162225f9960e51b8152600481018490525f6024820152604401610705565b6111bb826117e8565b815460ff60b01b19811660ff9219600160b01b928390041692909216021781558160068111156111ed576111ed611e47565b604051339085907f63aafab12c79101252e583109a8b0365b7f627d336eabebae71782265c33c97a905f90a4505050565b8780158061122c5750606481115b1561124d57604051635281ff8360e11b815260048101829052602401610705565b86811461127057604051635281ff8360e11b815260048101889052602401610705565b81811461129357604051635281ff8360e11b815260048101839052602401610705565b5f5b818110156113ed5760508484838181106112b1576112b16122f6565b90506020028101906112c3919061230a565b90501461130c578383828181106112dc576112dc6122f6565b90506020028101906112ee919061230a565b604051632f29122960e21b8152610705925060040190815260200190565b6113e58b8b83818110611321576113216122f6565b905060200201358a8a8481811061133a5761133a6122f6565b905060200201602081019061134f919061234c565b8989898080601f0160208091040260200160405190810160405280939291908181526020018383808284375f920191909152508b92508a915088905081811061139a5761139a6122f6565b90506020028101906113ac919061230a565b8080601f0160208091040260200160405190810160405280939291908181526020018383808284375f9201919091525061193a92505050565b600101611295565b5050505050505050505050565b5f61140484611809565b905061140f3361184e565b604082111561143457604051632b7c117b60e21b815260048101839052602401610705565b80546001600160a01b031633148061145157506114513385610d30565b15611478576040516361505f3160e01b815260048101859052336024820152604401610705565b5f84815260036020908152604080832033845290915290205460ff16156114bb57604051631528770760e21b815260048101859052336024820152604401610705565b5f84815260036020908152604080832033808552925291829020805460ff191660011790558254915190916001600160a01b03169086907f87390b569bc6c830d3f30a3ca38a57bce4db4fa55b9d557855ce23471e3562e3906115219088908890612365565b60405180910390a450505050565b5f61153983611b29565b9050336001600160a01b0383160361157657604051630548f6d360e31b8152600481018490526001600160a01b0383166024820152604401610705565b6001600160a01b038216156115975761158e3361184e565b6115978261184e565b6001810180546001600160a01b0319166001600160a01b038416908117909155604051339085907f82b250fee9227304b3ee8ff433b6ed5c2f033d2d4e1437d7ae922c20a76bd83d905f90a4505050565b604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f6020808301919091527f624c3b96605f67df8c19976d42492a34148fbf382d73d7249f9635aaef1e2e2a828401527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608301524660808301523060a0808401919091528351808403909101815260c0909201909252805191012090565b856116a95760405163506f3a1b60e01b815260040160405180910390fd5b60ff85166055148015906116c1575060ff8516607014155b156116e4576040516324465a1360e11b815260ff86166004820152602401610705565b5f86815260208190526040902080546001600160a01b03161561171d57604051633be57b3960e11b815260048101889052602401610705565b6117263361184e565b611731878484611b8b565b80546001600160a81b0319163360ff60a01b19811691909117600160a01b60ff8981169182029290921769ffffffffffffffff00ff60a81b1916600160a81b92891692830267ffffffffffffffff60b81b191617600160b81b426001600160401b031602178455600284018790556040805191825260208201929092528692918a917fc70388bbaaa6910f1566552a4f38d31f5ca2be84bcb5ef6d1bc80118fd11ab5391015b60405180910390a450505050505050565b5f8160068111156117fb576117fb611e47565b60ff166001901b9050919050565b5f61181382611b33565b60038101549091501561184957600381015460405163141ac23360e11b8152610705918491600401918252602082015260400190565b919050565b604051639f8a13d760e01b81526001600160a01b0382811660048301527f00000000000000000000000000000000000000000000000000000000000000001690639f8a13d790602401602060405180830381865afa1580156118b2573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906118d69190612228565b6118fe57604051634022bc5560e01b81526001600160a01b0382166004820152602401610705565b50565b5f61190b82611b33565b80549091506001600160a01b031633146118495760405163245aecd360e01b8152336004820152602401610705565b5f61194486611b29565b90506001600160a01b03851661196d5760405163d92e233d60e01b815260040160405180910390fd5b336001600160a01b038616036119a8576040516361505f3160e01b8152600481018790526001600160a01b0386166024820152604401610705565b6001600160401b038416158015906119c9575042846001600160401b031611155b156119f257604051637143957960e11b81526001600160401b0385166004820152602401610705565b604083511115611a1a578251604051632b7c117b60e21b815260040161070591815260200190565b611a233361184e565b611a2c8561184e565b5f81600101601481819054906101000a90046001600160401b0316611a5090612378565b82546001600160401b038083166101009490940a848102908202199092169190911790935560408051808201825292835288841660208085019182525f8d8152600182528381206001600160a01b038e168083529083528482209651875494518916600160401b026001600160801b0319909516981697909717929092179094558b81526003845281812085825290935291829020805460ff191690559051909250339089907fe5b878f50fb7f1a4f45d194ba19e7400fec9b7b4ef281b011b93b18531ccfd92906117d7908a9087908b908b906123e5565b5f61181382611901565b5f81611b525760405163506f3a1b60e01b815260040160405180910390fd5b505f81815260208190526040902080546001600160a01b031661184957604051634660068b60e11b815260048101839052602401610705565b5f611bd4611b998533611025565b84848080601f0160208091040260200160405190810160405280939291908181526020018383808284375f92019190915250611c0892505050565b50909150506001600160a01b0381163314611c0257604051635cd5d23360e01b815260040160405180910390fd5b50505050565b5f5f5f8351604103611c3f576020840151604085015160608601515f1a611c3188828585611c51565b955095509550505050611c4a565b505081515f91506002905b9250925092565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841115611c8a57505f91506003905082611d0f565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015611cdb573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b038116611d0657505f925060019150829050611d0f565b92505f91508190505b9450945094915050565b803560ff81168114611849575f5ffd5b5f5f83601f840112611d39575f5ffd5b5081356001600160401b03811115611d4f575f5ffd5b602083019150836020828501011115611d66575f5ffd5b9250929050565b5f5f5f5f5f5f60a08789031215611d82575f5ffd5b86359550611d9260208801611d19565b9450611da060408801611d19565b93506060870135925060808701356001600160401b03811115611dc1575f5ffd5b611dcd89828a01611d29565b979a9699509497509295939492505050565b80356001600160a01b0381168114611849575f5ffd5b5f5f60408385031215611e06575f5ffd5b82359150611e1660208401611ddf565b90509250929050565b5f5f60408385031215611e30575f5ffd5b611e3983611ddf565b946020939093013593505050565b634e487b7160e01b5f52602160045260245ffd5b6020810160058310611e6f57611e6f611e47565b91905290565b5f60208284031215611e85575f5ffd5b5035919050565b5f5f5f60408486031215611e9e575f5ffd5b8335925060208401356001600160401b03811115611eba575f5ffd5b611ec686828701611d29565b9497909650939450505050565b5f5f5f5f5f60808688031215611ee7575f5ffd5b8535945060208601359350611efe60408701611d19565b925060608601356001600160401b03811115611f18575f5ffd5b611f2488828901611d29565b969995985093965092949392505050565b80356001600160401b0381168114611849575f5ffd5b5f5f5f5f5f5f5f60a0888a031215611f61575f5ffd5b87359650611f7160208901611ddf565b9550611f7f60408901611f35565b945060608801356001600160401b03811115611f99575f5ffd5b611fa58a828b01611d29565b90955093505060808801356001600160401b03811115611fc3575f5ffd5b611fcf8a828b01611d29565b989b979a50959850939692959293505050565b600781106118fe575f5ffd5b5f5f60408385031215611fff575f5ffd5b82359150602083013561201181611fe2565b809150509250929050565b5f5f83601f84011261202c575f5ffd5b5081356001600160401b03811115612042575f5ffd5b6020830191508360208260051b8501011115611d66575f5ffd5b5f5f5f5f5f5f5f5f5f60a08a8c031215612074575f5ffd5b89356001600160401b03811115612089575f5ffd5b6120958c828d0161201c565b909a5098505060208a01356001600160401b038111156120b3575f5ffd5b6120bf8c828d0161201c565b90985096506120d2905060408b01611f35565b945060608a01356001600160401b038111156120ec575f5ffd5b6120f88c828d01611d29565b90955093505060808a01356001600160401b03811115612116575f5ffd5b6121228c828d0161201c565b915080935050809150509295985092959850929598565b81516001600160a01b0316815260208083015160ff169082015260408083015161012083019161216d9084018260ff169052565b506060830151612182606084018260ff169052565b50608083015161219d60808401826001600160401b03169052565b5060a08301516121b860a08401826001600160a01b03169052565b5060c08301516121d360c08401826001600160401b03169052565b5060e083015160e083015261010083015161010083015292915050565b6007811061220057612200611e47565b9052565b6001600160a01b03831681526040810161222160208301846121f0565b9392505050565b5f60208284031215612238575f5ffd5b81518015158114612221575f5ffd5b5f60208284031215612257575f5ffd5b815161222181611fe2565b634e487b7160e01b5f52601160045260245ffd5b6001600160401b03818116838216019081111561074a5761074a612262565b81835281816020850137505f828201602090810191909152601f909101601f19169091010190565b6001600160401b0384168152604060208201525f6122df604083018486612295565b95945050505050565b6020810161074a82846121f0565b634e487b7160e01b5f52603260045260245ffd5b5f5f8335601e1984360301811261231f575f5ffd5b8301803591506001600160401b03821115612338575f5ffd5b602001915036819003821315611d66575f5ffd5b5f6020828403121561235c575f5ffd5b61222182611ddf565b602081525f610d94602083018486612295565b5f6001600160401b0382166001600160401b03810361239957612399612262565b60010192915050565b5f81518084525f5b818110156123c6576020818501810151868301820152016123aa565b505f602082860101526020601f19601f83011685010191505092915050565b6001600160401b03851681526001600160401b0384166020820152608060408201525f61241560808301856123a2565b828103606084015261242781856123a2565b97965050505050505056fea164736f6c6343000825000a";

    private static String librariesLinkedBinary;

    public static final String FUNC_BREAK_GLASS_SECONDS = "BREAK_GLASS_SECONDS";

    public static final String FUNC_CODEC_DAG_PB = "CODEC_DAG_PB";

    public static final String FUNC_CODEC_RAW = "CODEC_RAW";

    public static final String FUNC_ENVELOPE_BYTES = "ENVELOPE_BYTES";

    public static final String FUNC_MAX_BATCH = "MAX_BATCH";

    public static final String FUNC_MAX_PURPOSE_BYTES = "MAX_PURPOSE_BYTES";

    public static final String FUNC_MAX_REASON_BYTES = "MAX_REASON_BYTES";

    public static final String FUNC_REGISTER_TYPEHASH = "REGISTER_TYPEHASH";

    public static final String FUNC_ACCEPTOWNERSHIP = "acceptOwnership";

    public static final String FUNC_BASISOF = "basisOf";

    public static final String FUNC_BREAKGLASS = "breakGlass";

    public static final String FUNC_CHECKACCESS = "checkAccess";

    public static final String FUNC_CIDTOOWNER = "cidToOwner";

    public static final String FUNC_CONSORTIUM = "consortium";

    public static final String FUNC_DENYREQUEST = "denyRequest";

    public static final String FUNC_DOMAINSEPARATOR = "domainSeparator";

    public static final String FUNC_EMERGENCYOF = "emergencyOf";

    public static final String FUNC_GRANTACCESS = "grantAccess";

    public static final String FUNC_GRANTACCESSBATCH = "grantAccessBatch";

    public static final String FUNC_GRANTACCESSUNTIL = "grantAccessUntil";

    public static final String FUNC_GRANTOF = "grantOf";

    public static final String FUNC_GRANTROLEACCESS = "grantRoleAccess";

    public static final String FUNC_ISREQUESTED = "isRequested";

    public static final String FUNC_LOGACCESS = "logAccess";

    public static final String FUNC_PERMISSIONS = "permissions";

    public static final String FUNC_RECORDOF = "recordOf";

    public static final String FUNC_REGISTERRECORD = "registerRecord";

    public static final String FUNC_REGISTRATIONHASH = "registrationHash";

    public static final String FUNC_REPLACERECORD = "replaceRecord";

    public static final String FUNC_REQUESTACCESS = "requestAccess";

    public static final String FUNC_REVOKEACCESS = "revokeAccess";

    public static final String FUNC_REVOKEROLEACCESS = "revokeRoleAccess";

    public static final String FUNC_TRANSFEROWNERSHIP = "transferOwnership";

    public static final CustomError ALREADYGRANTED_ERROR = new CustomError("AlreadyGranted", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>() {}, new TypeReference<Address>() {}));
    ;

    public static final CustomError ALREADYOWNER_ERROR = new CustomError("AlreadyOwner", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>() {}, new TypeReference<Address>() {}));
    ;

    public static final CustomError ALREADYREGISTERED_ERROR = new CustomError("AlreadyRegistered", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>() {}));
    ;

    public static final CustomError ALREADYREQUESTED_ERROR = new CustomError("AlreadyRequested", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>() {}, new TypeReference<Address>() {}));
    ;

    public static final CustomError BADBATCH_ERROR = new CustomError("BadBatch", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Uint256>() {}));
    ;

    public static final CustomError BADCODEC_ERROR = new CustomError("BadCodec", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Uint8>() {}));
    ;

    public static final CustomError BADENVELOPE_ERROR = new CustomError("BadEnvelope", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Uint256>() {}));
    ;

    public static final CustomError BADPURPOSE_ERROR = new CustomError("BadPurpose", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Uint256>() {}));
    ;

    public static final CustomError BADREASON_ERROR = new CustomError("BadReason", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Uint256>() {}));
    ;

    public static final CustomError BADROLE_ERROR = new CustomError("BadRole", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Uint8>() {}));
    ;

    public static final CustomError BADSIGNATURE_ERROR = new CustomError("BadSignature", 
            Arrays.<TypeReference<?>>asList());
    ;

    public static final CustomError EXPIRYINPAST_ERROR = new CustomError("ExpiryInPast", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Uint64>() {}));
    ;

    public static final CustomError NOTACTIVE_ERROR = new CustomError("NotActive", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Address>() {}));
    ;

    public static final CustomError NOTDOCTOR_ERROR = new CustomError("NotDoctor", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Address>() {}));
    ;

    public static final CustomError NOTGRANTED_ERROR = new CustomError("NotGranted", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>() {}, new TypeReference<Address>() {}));
    ;

    public static final CustomError NOTHOSPITAL_ERROR = new CustomError("NotHospital", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Address>() {}));
    ;

    public static final CustomError NOTOFFERED_ERROR = new CustomError("NotOffered", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>() {}, new TypeReference<Address>() {}));
    ;

    public static final CustomError NOTOWNER_ERROR = new CustomError("NotOwner", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Address>() {}));
    ;

    public static final CustomError NOTREGISTERED_ERROR = new CustomError("NotRegistered", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>() {}));
    ;

    public static final CustomError NOTREQUESTED_ERROR = new CustomError("NotRequested", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>() {}, new TypeReference<Address>() {}));
    ;

    public static final CustomError RECORDWASREPLACED_ERROR = new CustomError("RecordWasReplaced", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>() {}, new TypeReference<Bytes32>() {}));
    ;

    public static final CustomError ZEROADDRESS_ERROR = new CustomError("ZeroAddress", 
            Arrays.<TypeReference<?>>asList());
    ;

    public static final CustomError ZERODIGEST_ERROR = new CustomError("ZeroDigest", 
            Arrays.<TypeReference<?>>asList());
    ;

    public static final Event ACCESSGRANTED_EVENT = new Event("AccessGranted", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>(true) {}, new TypeReference<Address>(true) {}, new TypeReference<Address>(true) {}, new TypeReference<Uint64>() {}, new TypeReference<Uint64>() {}, new TypeReference<Utf8String>() {}, new TypeReference<DynamicBytes>() {}));
    ;

    public static final Event ACCESSLOGGED_EVENT = new Event("AccessLogged", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>(true) {}, new TypeReference<Address>(true) {}, new TypeReference<Address>(true) {}, new TypeReference<Uint8>() {}));
    ;

    public static final Event ACCESSREQUESTED_EVENT = new Event("AccessRequested", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>(true) {}, new TypeReference<Address>(true) {}, new TypeReference<Address>(true) {}, new TypeReference<Utf8String>() {}));
    ;

    public static final Event ACCESSREVOKED_EVENT = new Event("AccessRevoked", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>(true) {}, new TypeReference<Address>(true) {}, new TypeReference<Address>(true) {}));
    ;

    public static final Event GLASSBROKEN_EVENT = new Event("GlassBroken", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>(true) {}, new TypeReference<Address>(true) {}, new TypeReference<Address>(true) {}, new TypeReference<Uint64>() {}, new TypeReference<Utf8String>() {}));
    ;

    public static final Event OWNERSHIPOFFERED_EVENT = new Event("OwnershipOffered", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>(true) {}, new TypeReference<Address>(true) {}, new TypeReference<Address>(true) {}));
    ;

    public static final Event OWNERSHIPTRANSFERRED_EVENT = new Event("OwnershipTransferred", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>(true) {}, new TypeReference<Address>(true) {}, new TypeReference<Address>(true) {}));
    ;

    public static final Event RECORDREGISTERED_EVENT = new Event("RecordRegistered", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>(true) {}, new TypeReference<Address>(true) {}, new TypeReference<Bytes32>(true) {}, new TypeReference<Uint8>() {}, new TypeReference<Uint8>() {}));
    ;

    public static final Event RECORDREPLACED_EVENT = new Event("RecordReplaced", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>(true) {}, new TypeReference<Bytes32>(true) {}, new TypeReference<Address>(true) {}));
    ;

    public static final Event REQUESTDENIED_EVENT = new Event("RequestDenied", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>(true) {}, new TypeReference<Address>(true) {}, new TypeReference<Address>(true) {}));
    ;

    public static final Event ROLEACCESSGRANTED_EVENT = new Event("RoleAccessGranted", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>(true) {}, new TypeReference<Address>(true) {}, new TypeReference<Uint8>(true) {}));
    ;

    public static final Event ROLEACCESSREVOKED_EVENT = new Event("RoleAccessRevoked", 
            Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>(true) {}, new TypeReference<Address>(true) {}, new TypeReference<Uint8>(true) {}));
    ;

    @Deprecated
    protected MedicalAccess(String contractAddress, Web3j web3j, Credentials credentials,
            BigInteger gasPrice, BigInteger gasLimit) {
        super(BINARY, contractAddress, web3j, credentials, gasPrice, gasLimit);
    }

    protected MedicalAccess(String contractAddress, Web3j web3j, Credentials credentials,
            ContractGasProvider contractGasProvider) {
        super(BINARY, contractAddress, web3j, credentials, contractGasProvider);
    }

    @Deprecated
    protected MedicalAccess(String contractAddress, Web3j web3j,
            TransactionManager transactionManager, BigInteger gasPrice, BigInteger gasLimit) {
        super(BINARY, contractAddress, web3j, transactionManager, gasPrice, gasLimit);
    }

    protected MedicalAccess(String contractAddress, Web3j web3j,
            TransactionManager transactionManager, ContractGasProvider contractGasProvider) {
        super(BINARY, contractAddress, web3j, transactionManager, contractGasProvider);
    }

    public static List<AccessGrantedEventResponse> getAccessGrantedEvents(
            TransactionReceipt transactionReceipt) {
        List<Contract.EventValuesWithLog> valueList = staticExtractEventParametersWithLog(ACCESSGRANTED_EVENT, transactionReceipt);
        ArrayList<AccessGrantedEventResponse> responses = new ArrayList<AccessGrantedEventResponse>(valueList.size());
        for (Contract.EventValuesWithLog eventValues : valueList) {
            AccessGrantedEventResponse typedResponse = new AccessGrantedEventResponse();
            typedResponse.log = eventValues.getLog();
            typedResponse.digest = (byte[]) eventValues.getIndexedValues().get(0).getValue();
            typedResponse.owner = (String) eventValues.getIndexedValues().get(1).getValue();
            typedResponse.grantee = (String) eventValues.getIndexedValues().get(2).getValue();
            typedResponse.until = (BigInteger) eventValues.getNonIndexedValues().get(0).getValue();
            typedResponse.nonce = (BigInteger) eventValues.getNonIndexedValues().get(1).getValue();
            typedResponse.purpose = (String) eventValues.getNonIndexedValues().get(2).getValue();
            typedResponse.envelope = (byte[]) eventValues.getNonIndexedValues().get(3).getValue();
            responses.add(typedResponse);
        }
        return responses;
    }

    public static AccessGrantedEventResponse getAccessGrantedEventFromLog(Log log) {
        Contract.EventValuesWithLog eventValues = staticExtractEventParametersWithLog(ACCESSGRANTED_EVENT, log);
        AccessGrantedEventResponse typedResponse = new AccessGrantedEventResponse();
        typedResponse.log = log;
        typedResponse.digest = (byte[]) eventValues.getIndexedValues().get(0).getValue();
        typedResponse.owner = (String) eventValues.getIndexedValues().get(1).getValue();
        typedResponse.grantee = (String) eventValues.getIndexedValues().get(2).getValue();
        typedResponse.until = (BigInteger) eventValues.getNonIndexedValues().get(0).getValue();
        typedResponse.nonce = (BigInteger) eventValues.getNonIndexedValues().get(1).getValue();
        typedResponse.purpose = (String) eventValues.getNonIndexedValues().get(2).getValue();
        typedResponse.envelope = (byte[]) eventValues.getNonIndexedValues().get(3).getValue();
        return typedResponse;
    }

    public Flowable<AccessGrantedEventResponse> accessGrantedEventFlowable(EthFilter filter) {
        return web3j.ethLogFlowable(filter).map(log -> getAccessGrantedEventFromLog(log));
    }

    public Flowable<AccessGrantedEventResponse> accessGrantedEventFlowable(
            DefaultBlockParameter startBlock, DefaultBlockParameter endBlock) {
        EthFilter filter = new EthFilter(startBlock, endBlock, getContractAddress());
        filter.addSingleTopic(EventEncoder.encode(ACCESSGRANTED_EVENT));
        return accessGrantedEventFlowable(filter);
    }

    public static List<AccessLoggedEventResponse> getAccessLoggedEvents(
            TransactionReceipt transactionReceipt) {
        List<Contract.EventValuesWithLog> valueList = staticExtractEventParametersWithLog(ACCESSLOGGED_EVENT, transactionReceipt);
        ArrayList<AccessLoggedEventResponse> responses = new ArrayList<AccessLoggedEventResponse>(valueList.size());
        for (Contract.EventValuesWithLog eventValues : valueList) {
            AccessLoggedEventResponse typedResponse = new AccessLoggedEventResponse();
            typedResponse.log = eventValues.getLog();
            typedResponse.digest = (byte[]) eventValues.getIndexedValues().get(0).getValue();
            typedResponse.owner = (String) eventValues.getIndexedValues().get(1).getValue();
            typedResponse.reader = (String) eventValues.getIndexedValues().get(2).getValue();
            typedResponse.basis = (BigInteger) eventValues.getNonIndexedValues().get(0).getValue();
            responses.add(typedResponse);
        }
        return responses;
    }

    public static AccessLoggedEventResponse getAccessLoggedEventFromLog(Log log) {
        Contract.EventValuesWithLog eventValues = staticExtractEventParametersWithLog(ACCESSLOGGED_EVENT, log);
        AccessLoggedEventResponse typedResponse = new AccessLoggedEventResponse();
        typedResponse.log = log;
        typedResponse.digest = (byte[]) eventValues.getIndexedValues().get(0).getValue();
        typedResponse.owner = (String) eventValues.getIndexedValues().get(1).getValue();
        typedResponse.reader = (String) eventValues.getIndexedValues().get(2).getValue();
        typedResponse.basis = (BigInteger) eventValues.getNonIndexedValues().get(0).getValue();
        return typedResponse;
    }

    public Flowable<AccessLoggedEventResponse> accessLoggedEventFlowable(EthFilter filter) {
        return web3j.ethLogFlowable(filter).map(log -> getAccessLoggedEventFromLog(log));
    }

    public Flowable<AccessLoggedEventResponse> accessLoggedEventFlowable(
            DefaultBlockParameter startBlock, DefaultBlockParameter endBlock) {
        EthFilter filter = new EthFilter(startBlock, endBlock, getContractAddress());
        filter.addSingleTopic(EventEncoder.encode(ACCESSLOGGED_EVENT));
        return accessLoggedEventFlowable(filter);
    }

    public static List<AccessRequestedEventResponse> getAccessRequestedEvents(
            TransactionReceipt transactionReceipt) {
        List<Contract.EventValuesWithLog> valueList = staticExtractEventParametersWithLog(ACCESSREQUESTED_EVENT, transactionReceipt);
        ArrayList<AccessRequestedEventResponse> responses = new ArrayList<AccessRequestedEventResponse>(valueList.size());
        for (Contract.EventValuesWithLog eventValues : valueList) {
            AccessRequestedEventResponse typedResponse = new AccessRequestedEventResponse();
            typedResponse.log = eventValues.getLog();
            typedResponse.digest = (byte[]) eventValues.getIndexedValues().get(0).getValue();
            typedResponse.owner = (String) eventValues.getIndexedValues().get(1).getValue();
            typedResponse.requester = (String) eventValues.getIndexedValues().get(2).getValue();
            typedResponse.purpose = (String) eventValues.getNonIndexedValues().get(0).getValue();
            responses.add(typedResponse);
        }
        return responses;
    }

    public static AccessRequestedEventResponse getAccessRequestedEventFromLog(Log log) {
        Contract.EventValuesWithLog eventValues = staticExtractEventParametersWithLog(ACCESSREQUESTED_EVENT, log);
        AccessRequestedEventResponse typedResponse = new AccessRequestedEventResponse();
        typedResponse.log = log;
        typedResponse.digest = (byte[]) eventValues.getIndexedValues().get(0).getValue();
        typedResponse.owner = (String) eventValues.getIndexedValues().get(1).getValue();
        typedResponse.requester = (String) eventValues.getIndexedValues().get(2).getValue();
        typedResponse.purpose = (String) eventValues.getNonIndexedValues().get(0).getValue();
        return typedResponse;
    }

    public Flowable<AccessRequestedEventResponse> accessRequestedEventFlowable(EthFilter filter) {
        return web3j.ethLogFlowable(filter).map(log -> getAccessRequestedEventFromLog(log));
    }

    public Flowable<AccessRequestedEventResponse> accessRequestedEventFlowable(
            DefaultBlockParameter startBlock, DefaultBlockParameter endBlock) {
        EthFilter filter = new EthFilter(startBlock, endBlock, getContractAddress());
        filter.addSingleTopic(EventEncoder.encode(ACCESSREQUESTED_EVENT));
        return accessRequestedEventFlowable(filter);
    }

    public static List<AccessRevokedEventResponse> getAccessRevokedEvents(
            TransactionReceipt transactionReceipt) {
        List<Contract.EventValuesWithLog> valueList = staticExtractEventParametersWithLog(ACCESSREVOKED_EVENT, transactionReceipt);
        ArrayList<AccessRevokedEventResponse> responses = new ArrayList<AccessRevokedEventResponse>(valueList.size());
        for (Contract.EventValuesWithLog eventValues : valueList) {
            AccessRevokedEventResponse typedResponse = new AccessRevokedEventResponse();
            typedResponse.log = eventValues.getLog();
            typedResponse.digest = (byte[]) eventValues.getIndexedValues().get(0).getValue();
            typedResponse.owner = (String) eventValues.getIndexedValues().get(1).getValue();
            typedResponse.grantee = (String) eventValues.getIndexedValues().get(2).getValue();
            responses.add(typedResponse);
        }
        return responses;
    }

    public static AccessRevokedEventResponse getAccessRevokedEventFromLog(Log log) {
        Contract.EventValuesWithLog eventValues = staticExtractEventParametersWithLog(ACCESSREVOKED_EVENT, log);
        AccessRevokedEventResponse typedResponse = new AccessRevokedEventResponse();
        typedResponse.log = log;
        typedResponse.digest = (byte[]) eventValues.getIndexedValues().get(0).getValue();
        typedResponse.owner = (String) eventValues.getIndexedValues().get(1).getValue();
        typedResponse.grantee = (String) eventValues.getIndexedValues().get(2).getValue();
        return typedResponse;
    }

    public Flowable<AccessRevokedEventResponse> accessRevokedEventFlowable(EthFilter filter) {
        return web3j.ethLogFlowable(filter).map(log -> getAccessRevokedEventFromLog(log));
    }

    public Flowable<AccessRevokedEventResponse> accessRevokedEventFlowable(
            DefaultBlockParameter startBlock, DefaultBlockParameter endBlock) {
        EthFilter filter = new EthFilter(startBlock, endBlock, getContractAddress());
        filter.addSingleTopic(EventEncoder.encode(ACCESSREVOKED_EVENT));
        return accessRevokedEventFlowable(filter);
    }

    public static List<GlassBrokenEventResponse> getGlassBrokenEvents(
            TransactionReceipt transactionReceipt) {
        List<Contract.EventValuesWithLog> valueList = staticExtractEventParametersWithLog(GLASSBROKEN_EVENT, transactionReceipt);
        ArrayList<GlassBrokenEventResponse> responses = new ArrayList<GlassBrokenEventResponse>(valueList.size());
        for (Contract.EventValuesWithLog eventValues : valueList) {
            GlassBrokenEventResponse typedResponse = new GlassBrokenEventResponse();
            typedResponse.log = eventValues.getLog();
            typedResponse.digest = (byte[]) eventValues.getIndexedValues().get(0).getValue();
            typedResponse.owner = (String) eventValues.getIndexedValues().get(1).getValue();
            typedResponse.doctor = (String) eventValues.getIndexedValues().get(2).getValue();
            typedResponse.until = (BigInteger) eventValues.getNonIndexedValues().get(0).getValue();
            typedResponse.reason = (String) eventValues.getNonIndexedValues().get(1).getValue();
            responses.add(typedResponse);
        }
        return responses;
    }

    public static GlassBrokenEventResponse getGlassBrokenEventFromLog(Log log) {
        Contract.EventValuesWithLog eventValues = staticExtractEventParametersWithLog(GLASSBROKEN_EVENT, log);
        GlassBrokenEventResponse typedResponse = new GlassBrokenEventResponse();
        typedResponse.log = log;
        typedResponse.digest = (byte[]) eventValues.getIndexedValues().get(0).getValue();
        typedResponse.owner = (String) eventValues.getIndexedValues().get(1).getValue();
        typedResponse.doctor = (String) eventValues.getIndexedValues().get(2).getValue();
        typedResponse.until = (BigInteger) eventValues.getNonIndexedValues().get(0).getValue();
        typedResponse.reason = (String) eventValues.getNonIndexedValues().get(1).getValue();
        return typedResponse;
    }

    public Flowable<GlassBrokenEventResponse> glassBrokenEventFlowable(EthFilter filter) {
        return web3j.ethLogFlowable(filter).map(log -> getGlassBrokenEventFromLog(log));
    }

    public Flowable<GlassBrokenEventResponse> glassBrokenEventFlowable(
            DefaultBlockParameter startBlock, DefaultBlockParameter endBlock) {
        EthFilter filter = new EthFilter(startBlock, endBlock, getContractAddress());
        filter.addSingleTopic(EventEncoder.encode(GLASSBROKEN_EVENT));
        return glassBrokenEventFlowable(filter);
    }

    public static List<OwnershipOfferedEventResponse> getOwnershipOfferedEvents(
            TransactionReceipt transactionReceipt) {
        List<Contract.EventValuesWithLog> valueList = staticExtractEventParametersWithLog(OWNERSHIPOFFERED_EVENT, transactionReceipt);
        ArrayList<OwnershipOfferedEventResponse> responses = new ArrayList<OwnershipOfferedEventResponse>(valueList.size());
        for (Contract.EventValuesWithLog eventValues : valueList) {
            OwnershipOfferedEventResponse typedResponse = new OwnershipOfferedEventResponse();
            typedResponse.log = eventValues.getLog();
            typedResponse.digest = (byte[]) eventValues.getIndexedValues().get(0).getValue();
            typedResponse.owner = (String) eventValues.getIndexedValues().get(1).getValue();
            typedResponse.to = (String) eventValues.getIndexedValues().get(2).getValue();
            responses.add(typedResponse);
        }
        return responses;
    }

    public static OwnershipOfferedEventResponse getOwnershipOfferedEventFromLog(Log log) {
        Contract.EventValuesWithLog eventValues = staticExtractEventParametersWithLog(OWNERSHIPOFFERED_EVENT, log);
        OwnershipOfferedEventResponse typedResponse = new OwnershipOfferedEventResponse();
        typedResponse.log = log;
        typedResponse.digest = (byte[]) eventValues.getIndexedValues().get(0).getValue();
        typedResponse.owner = (String) eventValues.getIndexedValues().get(1).getValue();
        typedResponse.to = (String) eventValues.getIndexedValues().get(2).getValue();
        return typedResponse;
    }

    public Flowable<OwnershipOfferedEventResponse> ownershipOfferedEventFlowable(EthFilter filter) {
        return web3j.ethLogFlowable(filter).map(log -> getOwnershipOfferedEventFromLog(log));
    }

    public Flowable<OwnershipOfferedEventResponse> ownershipOfferedEventFlowable(
            DefaultBlockParameter startBlock, DefaultBlockParameter endBlock) {
        EthFilter filter = new EthFilter(startBlock, endBlock, getContractAddress());
        filter.addSingleTopic(EventEncoder.encode(OWNERSHIPOFFERED_EVENT));
        return ownershipOfferedEventFlowable(filter);
    }

    public static List<OwnershipTransferredEventResponse> getOwnershipTransferredEvents(
            TransactionReceipt transactionReceipt) {
        List<Contract.EventValuesWithLog> valueList = staticExtractEventParametersWithLog(OWNERSHIPTRANSFERRED_EVENT, transactionReceipt);
        ArrayList<OwnershipTransferredEventResponse> responses = new ArrayList<OwnershipTransferredEventResponse>(valueList.size());
        for (Contract.EventValuesWithLog eventValues : valueList) {
            OwnershipTransferredEventResponse typedResponse = new OwnershipTransferredEventResponse();
            typedResponse.log = eventValues.getLog();
            typedResponse.digest = (byte[]) eventValues.getIndexedValues().get(0).getValue();
            typedResponse.from = (String) eventValues.getIndexedValues().get(1).getValue();
            typedResponse.to = (String) eventValues.getIndexedValues().get(2).getValue();
            responses.add(typedResponse);
        }
        return responses;
    }

    public static OwnershipTransferredEventResponse getOwnershipTransferredEventFromLog(Log log) {
        Contract.EventValuesWithLog eventValues = staticExtractEventParametersWithLog(OWNERSHIPTRANSFERRED_EVENT, log);
        OwnershipTransferredEventResponse typedResponse = new OwnershipTransferredEventResponse();
        typedResponse.log = log;
        typedResponse.digest = (byte[]) eventValues.getIndexedValues().get(0).getValue();
        typedResponse.from = (String) eventValues.getIndexedValues().get(1).getValue();
        typedResponse.to = (String) eventValues.getIndexedValues().get(2).getValue();
        return typedResponse;
    }

    public Flowable<OwnershipTransferredEventResponse> ownershipTransferredEventFlowable(
            EthFilter filter) {
        return web3j.ethLogFlowable(filter).map(log -> getOwnershipTransferredEventFromLog(log));
    }

    public Flowable<OwnershipTransferredEventResponse> ownershipTransferredEventFlowable(
            DefaultBlockParameter startBlock, DefaultBlockParameter endBlock) {
        EthFilter filter = new EthFilter(startBlock, endBlock, getContractAddress());
        filter.addSingleTopic(EventEncoder.encode(OWNERSHIPTRANSFERRED_EVENT));
        return ownershipTransferredEventFlowable(filter);
    }

    public static List<RecordRegisteredEventResponse> getRecordRegisteredEvents(
            TransactionReceipt transactionReceipt) {
        List<Contract.EventValuesWithLog> valueList = staticExtractEventParametersWithLog(RECORDREGISTERED_EVENT, transactionReceipt);
        ArrayList<RecordRegisteredEventResponse> responses = new ArrayList<RecordRegisteredEventResponse>(valueList.size());
        for (Contract.EventValuesWithLog eventValues : valueList) {
            RecordRegisteredEventResponse typedResponse = new RecordRegisteredEventResponse();
            typedResponse.log = eventValues.getLog();
            typedResponse.digest = (byte[]) eventValues.getIndexedValues().get(0).getValue();
            typedResponse.owner = (String) eventValues.getIndexedValues().get(1).getValue();
            typedResponse.subject = (byte[]) eventValues.getIndexedValues().get(2).getValue();
            typedResponse.codec = (BigInteger) eventValues.getNonIndexedValues().get(0).getValue();
            typedResponse.category = (BigInteger) eventValues.getNonIndexedValues().get(1).getValue();
            responses.add(typedResponse);
        }
        return responses;
    }

    public static RecordRegisteredEventResponse getRecordRegisteredEventFromLog(Log log) {
        Contract.EventValuesWithLog eventValues = staticExtractEventParametersWithLog(RECORDREGISTERED_EVENT, log);
        RecordRegisteredEventResponse typedResponse = new RecordRegisteredEventResponse();
        typedResponse.log = log;
        typedResponse.digest = (byte[]) eventValues.getIndexedValues().get(0).getValue();
        typedResponse.owner = (String) eventValues.getIndexedValues().get(1).getValue();
        typedResponse.subject = (byte[]) eventValues.getIndexedValues().get(2).getValue();
        typedResponse.codec = (BigInteger) eventValues.getNonIndexedValues().get(0).getValue();
        typedResponse.category = (BigInteger) eventValues.getNonIndexedValues().get(1).getValue();
        return typedResponse;
    }

    public Flowable<RecordRegisteredEventResponse> recordRegisteredEventFlowable(EthFilter filter) {
        return web3j.ethLogFlowable(filter).map(log -> getRecordRegisteredEventFromLog(log));
    }

    public Flowable<RecordRegisteredEventResponse> recordRegisteredEventFlowable(
            DefaultBlockParameter startBlock, DefaultBlockParameter endBlock) {
        EthFilter filter = new EthFilter(startBlock, endBlock, getContractAddress());
        filter.addSingleTopic(EventEncoder.encode(RECORDREGISTERED_EVENT));
        return recordRegisteredEventFlowable(filter);
    }

    public static List<RecordReplacedEventResponse> getRecordReplacedEvents(
            TransactionReceipt transactionReceipt) {
        List<Contract.EventValuesWithLog> valueList = staticExtractEventParametersWithLog(RECORDREPLACED_EVENT, transactionReceipt);
        ArrayList<RecordReplacedEventResponse> responses = new ArrayList<RecordReplacedEventResponse>(valueList.size());
        for (Contract.EventValuesWithLog eventValues : valueList) {
            RecordReplacedEventResponse typedResponse = new RecordReplacedEventResponse();
            typedResponse.log = eventValues.getLog();
            typedResponse.oldDigest = (byte[]) eventValues.getIndexedValues().get(0).getValue();
            typedResponse.newDigest = (byte[]) eventValues.getIndexedValues().get(1).getValue();
            typedResponse.owner = (String) eventValues.getIndexedValues().get(2).getValue();
            responses.add(typedResponse);
        }
        return responses;
    }

    public static RecordReplacedEventResponse getRecordReplacedEventFromLog(Log log) {
        Contract.EventValuesWithLog eventValues = staticExtractEventParametersWithLog(RECORDREPLACED_EVENT, log);
        RecordReplacedEventResponse typedResponse = new RecordReplacedEventResponse();
        typedResponse.log = log;
        typedResponse.oldDigest = (byte[]) eventValues.getIndexedValues().get(0).getValue();
        typedResponse.newDigest = (byte[]) eventValues.getIndexedValues().get(1).getValue();
        typedResponse.owner = (String) eventValues.getIndexedValues().get(2).getValue();
        return typedResponse;
    }

    public Flowable<RecordReplacedEventResponse> recordReplacedEventFlowable(EthFilter filter) {
        return web3j.ethLogFlowable(filter).map(log -> getRecordReplacedEventFromLog(log));
    }

    public Flowable<RecordReplacedEventResponse> recordReplacedEventFlowable(
            DefaultBlockParameter startBlock, DefaultBlockParameter endBlock) {
        EthFilter filter = new EthFilter(startBlock, endBlock, getContractAddress());
        filter.addSingleTopic(EventEncoder.encode(RECORDREPLACED_EVENT));
        return recordReplacedEventFlowable(filter);
    }

    public static List<RequestDeniedEventResponse> getRequestDeniedEvents(
            TransactionReceipt transactionReceipt) {
        List<Contract.EventValuesWithLog> valueList = staticExtractEventParametersWithLog(REQUESTDENIED_EVENT, transactionReceipt);
        ArrayList<RequestDeniedEventResponse> responses = new ArrayList<RequestDeniedEventResponse>(valueList.size());
        for (Contract.EventValuesWithLog eventValues : valueList) {
            RequestDeniedEventResponse typedResponse = new RequestDeniedEventResponse();
            typedResponse.log = eventValues.getLog();
            typedResponse.digest = (byte[]) eventValues.getIndexedValues().get(0).getValue();
            typedResponse.owner = (String) eventValues.getIndexedValues().get(1).getValue();
            typedResponse.requester = (String) eventValues.getIndexedValues().get(2).getValue();
            responses.add(typedResponse);
        }
        return responses;
    }

    public static RequestDeniedEventResponse getRequestDeniedEventFromLog(Log log) {
        Contract.EventValuesWithLog eventValues = staticExtractEventParametersWithLog(REQUESTDENIED_EVENT, log);
        RequestDeniedEventResponse typedResponse = new RequestDeniedEventResponse();
        typedResponse.log = log;
        typedResponse.digest = (byte[]) eventValues.getIndexedValues().get(0).getValue();
        typedResponse.owner = (String) eventValues.getIndexedValues().get(1).getValue();
        typedResponse.requester = (String) eventValues.getIndexedValues().get(2).getValue();
        return typedResponse;
    }

    public Flowable<RequestDeniedEventResponse> requestDeniedEventFlowable(EthFilter filter) {
        return web3j.ethLogFlowable(filter).map(log -> getRequestDeniedEventFromLog(log));
    }

    public Flowable<RequestDeniedEventResponse> requestDeniedEventFlowable(
            DefaultBlockParameter startBlock, DefaultBlockParameter endBlock) {
        EthFilter filter = new EthFilter(startBlock, endBlock, getContractAddress());
        filter.addSingleTopic(EventEncoder.encode(REQUESTDENIED_EVENT));
        return requestDeniedEventFlowable(filter);
    }

    public static List<RoleAccessGrantedEventResponse> getRoleAccessGrantedEvents(
            TransactionReceipt transactionReceipt) {
        List<Contract.EventValuesWithLog> valueList = staticExtractEventParametersWithLog(ROLEACCESSGRANTED_EVENT, transactionReceipt);
        ArrayList<RoleAccessGrantedEventResponse> responses = new ArrayList<RoleAccessGrantedEventResponse>(valueList.size());
        for (Contract.EventValuesWithLog eventValues : valueList) {
            RoleAccessGrantedEventResponse typedResponse = new RoleAccessGrantedEventResponse();
            typedResponse.log = eventValues.getLog();
            typedResponse.digest = (byte[]) eventValues.getIndexedValues().get(0).getValue();
            typedResponse.owner = (String) eventValues.getIndexedValues().get(1).getValue();
            typedResponse.role = (BigInteger) eventValues.getIndexedValues().get(2).getValue();
            responses.add(typedResponse);
        }
        return responses;
    }

    public static RoleAccessGrantedEventResponse getRoleAccessGrantedEventFromLog(Log log) {
        Contract.EventValuesWithLog eventValues = staticExtractEventParametersWithLog(ROLEACCESSGRANTED_EVENT, log);
        RoleAccessGrantedEventResponse typedResponse = new RoleAccessGrantedEventResponse();
        typedResponse.log = log;
        typedResponse.digest = (byte[]) eventValues.getIndexedValues().get(0).getValue();
        typedResponse.owner = (String) eventValues.getIndexedValues().get(1).getValue();
        typedResponse.role = (BigInteger) eventValues.getIndexedValues().get(2).getValue();
        return typedResponse;
    }

    public Flowable<RoleAccessGrantedEventResponse> roleAccessGrantedEventFlowable(
            EthFilter filter) {
        return web3j.ethLogFlowable(filter).map(log -> getRoleAccessGrantedEventFromLog(log));
    }

    public Flowable<RoleAccessGrantedEventResponse> roleAccessGrantedEventFlowable(
            DefaultBlockParameter startBlock, DefaultBlockParameter endBlock) {
        EthFilter filter = new EthFilter(startBlock, endBlock, getContractAddress());
        filter.addSingleTopic(EventEncoder.encode(ROLEACCESSGRANTED_EVENT));
        return roleAccessGrantedEventFlowable(filter);
    }

    public static List<RoleAccessRevokedEventResponse> getRoleAccessRevokedEvents(
            TransactionReceipt transactionReceipt) {
        List<Contract.EventValuesWithLog> valueList = staticExtractEventParametersWithLog(ROLEACCESSREVOKED_EVENT, transactionReceipt);
        ArrayList<RoleAccessRevokedEventResponse> responses = new ArrayList<RoleAccessRevokedEventResponse>(valueList.size());
        for (Contract.EventValuesWithLog eventValues : valueList) {
            RoleAccessRevokedEventResponse typedResponse = new RoleAccessRevokedEventResponse();
            typedResponse.log = eventValues.getLog();
            typedResponse.digest = (byte[]) eventValues.getIndexedValues().get(0).getValue();
            typedResponse.owner = (String) eventValues.getIndexedValues().get(1).getValue();
            typedResponse.role = (BigInteger) eventValues.getIndexedValues().get(2).getValue();
            responses.add(typedResponse);
        }
        return responses;
    }

    public static RoleAccessRevokedEventResponse getRoleAccessRevokedEventFromLog(Log log) {
        Contract.EventValuesWithLog eventValues = staticExtractEventParametersWithLog(ROLEACCESSREVOKED_EVENT, log);
        RoleAccessRevokedEventResponse typedResponse = new RoleAccessRevokedEventResponse();
        typedResponse.log = log;
        typedResponse.digest = (byte[]) eventValues.getIndexedValues().get(0).getValue();
        typedResponse.owner = (String) eventValues.getIndexedValues().get(1).getValue();
        typedResponse.role = (BigInteger) eventValues.getIndexedValues().get(2).getValue();
        return typedResponse;
    }

    public Flowable<RoleAccessRevokedEventResponse> roleAccessRevokedEventFlowable(
            EthFilter filter) {
        return web3j.ethLogFlowable(filter).map(log -> getRoleAccessRevokedEventFromLog(log));
    }

    public Flowable<RoleAccessRevokedEventResponse> roleAccessRevokedEventFlowable(
            DefaultBlockParameter startBlock, DefaultBlockParameter endBlock) {
        EthFilter filter = new EthFilter(startBlock, endBlock, getContractAddress());
        filter.addSingleTopic(EventEncoder.encode(ROLEACCESSREVOKED_EVENT));
        return roleAccessRevokedEventFlowable(filter);
    }

    public RemoteFunctionCall<BigInteger> BREAK_GLASS_SECONDS() {
        final Function function = new Function(FUNC_BREAK_GLASS_SECONDS, 
                Arrays.<Type>asList(), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Uint64>() {}));
        return executeRemoteCallSingleValueReturn(function, BigInteger.class);
    }

    public RemoteFunctionCall<BigInteger> CODEC_DAG_PB() {
        final Function function = new Function(FUNC_CODEC_DAG_PB, 
                Arrays.<Type>asList(), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Uint8>() {}));
        return executeRemoteCallSingleValueReturn(function, BigInteger.class);
    }

    public RemoteFunctionCall<BigInteger> CODEC_RAW() {
        final Function function = new Function(FUNC_CODEC_RAW, 
                Arrays.<Type>asList(), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Uint8>() {}));
        return executeRemoteCallSingleValueReturn(function, BigInteger.class);
    }

    public RemoteFunctionCall<BigInteger> ENVELOPE_BYTES() {
        final Function function = new Function(FUNC_ENVELOPE_BYTES, 
                Arrays.<Type>asList(), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Uint256>() {}));
        return executeRemoteCallSingleValueReturn(function, BigInteger.class);
    }

    public RemoteFunctionCall<BigInteger> MAX_BATCH() {
        final Function function = new Function(FUNC_MAX_BATCH, 
                Arrays.<Type>asList(), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Uint256>() {}));
        return executeRemoteCallSingleValueReturn(function, BigInteger.class);
    }

    public RemoteFunctionCall<BigInteger> MAX_PURPOSE_BYTES() {
        final Function function = new Function(FUNC_MAX_PURPOSE_BYTES, 
                Arrays.<Type>asList(), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Uint256>() {}));
        return executeRemoteCallSingleValueReturn(function, BigInteger.class);
    }

    public RemoteFunctionCall<BigInteger> MAX_REASON_BYTES() {
        final Function function = new Function(FUNC_MAX_REASON_BYTES, 
                Arrays.<Type>asList(), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Uint256>() {}));
        return executeRemoteCallSingleValueReturn(function, BigInteger.class);
    }

    public RemoteFunctionCall<byte[]> REGISTER_TYPEHASH() {
        final Function function = new Function(FUNC_REGISTER_TYPEHASH, 
                Arrays.<Type>asList(), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>() {}));
        return executeRemoteCallSingleValueReturn(function, byte[].class);
    }

    public RemoteFunctionCall<TransactionReceipt> acceptOwnership(byte[] digest) {
        final Function function = new Function(
                FUNC_ACCEPTOWNERSHIP, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.generated.Bytes32(digest)), 
                Collections.<TypeReference<?>>emptyList());
        return executeRemoteCallTransaction(function);
    }

    public RemoteFunctionCall<BigInteger> basisOf(String user, byte[] digest) {
        final Function function = new Function(FUNC_BASISOF, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.Address(160, user), 
                new org.web3j.abi.datatypes.generated.Bytes32(digest)), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Uint8>() {}));
        return executeRemoteCallSingleValueReturn(function, BigInteger.class);
    }

    public RemoteFunctionCall<TransactionReceipt> breakGlass(byte[] digest, String reason) {
        final Function function = new Function(
                FUNC_BREAKGLASS, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.generated.Bytes32(digest), 
                new org.web3j.abi.datatypes.Utf8String(reason)), 
                Collections.<TypeReference<?>>emptyList());
        return executeRemoteCallTransaction(function);
    }

    public RemoteFunctionCall<Boolean> checkAccess(String user, byte[] digest) {
        final Function function = new Function(FUNC_CHECKACCESS, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.Address(160, user), 
                new org.web3j.abi.datatypes.generated.Bytes32(digest)), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Bool>() {}));
        return executeRemoteCallSingleValueReturn(function, Boolean.class);
    }

    public RemoteFunctionCall<String> cidToOwner(byte[] digest) {
        final Function function = new Function(FUNC_CIDTOOWNER, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.generated.Bytes32(digest)), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Address>() {}));
        return executeRemoteCallSingleValueReturn(function, String.class);
    }

    public RemoteFunctionCall<String> consortium() {
        final Function function = new Function(FUNC_CONSORTIUM, 
                Arrays.<Type>asList(), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Address>() {}));
        return executeRemoteCallSingleValueReturn(function, String.class);
    }

    public RemoteFunctionCall<TransactionReceipt> denyRequest(byte[] digest, String requester) {
        final Function function = new Function(
                FUNC_DENYREQUEST, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.generated.Bytes32(digest), 
                new org.web3j.abi.datatypes.Address(160, requester)), 
                Collections.<TypeReference<?>>emptyList());
        return executeRemoteCallTransaction(function);
    }

    public RemoteFunctionCall<byte[]> domainSeparator() {
        final Function function = new Function(FUNC_DOMAINSEPARATOR, 
                Arrays.<Type>asList(), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>() {}));
        return executeRemoteCallSingleValueReturn(function, byte[].class);
    }

    public RemoteFunctionCall<BigInteger> emergencyOf(byte[] digest, String doctor) {
        final Function function = new Function(FUNC_EMERGENCYOF, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.generated.Bytes32(digest), 
                new org.web3j.abi.datatypes.Address(160, doctor)), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Uint64>() {}));
        return executeRemoteCallSingleValueReturn(function, BigInteger.class);
    }

    public RemoteFunctionCall<TransactionReceipt> grantAccess(byte[] digest, String grantee) {
        final Function function = new Function(
                FUNC_GRANTACCESS, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.generated.Bytes32(digest), 
                new org.web3j.abi.datatypes.Address(160, grantee)), 
                Collections.<TypeReference<?>>emptyList());
        return executeRemoteCallTransaction(function);
    }

    public RemoteFunctionCall<TransactionReceipt> grantAccessBatch(List<byte[]> digests,
            List<String> grantees, BigInteger until, String purpose, List<byte[]> envelopes) {
        final Function function = new Function(
                FUNC_GRANTACCESSBATCH, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.DynamicArray<org.web3j.abi.datatypes.generated.Bytes32>(
                        org.web3j.abi.datatypes.generated.Bytes32.class,
                        org.web3j.abi.Utils.typeMap(digests, org.web3j.abi.datatypes.generated.Bytes32.class)), 
                new org.web3j.abi.datatypes.DynamicArray<org.web3j.abi.datatypes.Address>(
                        org.web3j.abi.datatypes.Address.class,
                        org.web3j.abi.Utils.typeMap(grantees, org.web3j.abi.datatypes.Address.class)), 
                new org.web3j.abi.datatypes.generated.Uint64(until), 
                new org.web3j.abi.datatypes.Utf8String(purpose), 
                new org.web3j.abi.datatypes.DynamicArray<org.web3j.abi.datatypes.DynamicBytes>(
                        org.web3j.abi.datatypes.DynamicBytes.class,
                        org.web3j.abi.Utils.typeMap(envelopes, org.web3j.abi.datatypes.DynamicBytes.class))), 
                Collections.<TypeReference<?>>emptyList());
        return executeRemoteCallTransaction(function);
    }

    public RemoteFunctionCall<TransactionReceipt> grantAccessUntil(byte[] digest, String grantee,
            BigInteger until, String purpose, byte[] envelope) {
        final Function function = new Function(
                FUNC_GRANTACCESSUNTIL, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.generated.Bytes32(digest), 
                new org.web3j.abi.datatypes.Address(160, grantee), 
                new org.web3j.abi.datatypes.generated.Uint64(until), 
                new org.web3j.abi.datatypes.Utf8String(purpose), 
                new org.web3j.abi.datatypes.DynamicBytes(envelope)), 
                Collections.<TypeReference<?>>emptyList());
        return executeRemoteCallTransaction(function);
    }

    public RemoteFunctionCall<Grant> grantOf(byte[] digest, String grantee) {
        final Function function = new Function(FUNC_GRANTOF, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.generated.Bytes32(digest), 
                new org.web3j.abi.datatypes.Address(160, grantee)), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Grant>() {}));
        return executeRemoteCallSingleValueReturn(function, Grant.class);
    }

    public RemoteFunctionCall<TransactionReceipt> grantRoleAccess(byte[] digest, BigInteger role) {
        final Function function = new Function(
                FUNC_GRANTROLEACCESS, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.generated.Bytes32(digest), 
                new org.web3j.abi.datatypes.generated.Uint8(role)), 
                Collections.<TypeReference<?>>emptyList());
        return executeRemoteCallTransaction(function);
    }

    public RemoteFunctionCall<Boolean> isRequested(byte[] digest, String requester) {
        final Function function = new Function(FUNC_ISREQUESTED, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.generated.Bytes32(digest), 
                new org.web3j.abi.datatypes.Address(160, requester)), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Bool>() {}));
        return executeRemoteCallSingleValueReturn(function, Boolean.class);
    }

    public RemoteFunctionCall<TransactionReceipt> logAccess(byte[] digest) {
        final Function function = new Function(
                FUNC_LOGACCESS, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.generated.Bytes32(digest)), 
                Collections.<TypeReference<?>>emptyList());
        return executeRemoteCallTransaction(function);
    }

    public RemoteFunctionCall<Boolean> permissions(String grantee, byte[] digest) {
        final Function function = new Function(FUNC_PERMISSIONS, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.Address(160, grantee), 
                new org.web3j.abi.datatypes.generated.Bytes32(digest)), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Bool>() {}));
        return executeRemoteCallSingleValueReturn(function, Boolean.class);
    }

    public RemoteFunctionCall<MedicalRecord> recordOf(byte[] digest) {
        final Function function = new Function(FUNC_RECORDOF, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.generated.Bytes32(digest)), 
                Arrays.<TypeReference<?>>asList(new TypeReference<MedicalRecord>() {}));
        return executeRemoteCallSingleValueReturn(function, MedicalRecord.class);
    }

    public RemoteFunctionCall<TransactionReceipt> registerRecord(byte[] digest, BigInteger codec,
            BigInteger category, byte[] subject, byte[] signature) {
        final Function function = new Function(
                FUNC_REGISTERRECORD, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.generated.Bytes32(digest), 
                new org.web3j.abi.datatypes.generated.Uint8(codec), 
                new org.web3j.abi.datatypes.generated.Uint8(category), 
                new org.web3j.abi.datatypes.generated.Bytes32(subject), 
                new org.web3j.abi.datatypes.DynamicBytes(signature)), 
                Collections.<TypeReference<?>>emptyList());
        return executeRemoteCallTransaction(function);
    }

    public RemoteFunctionCall<byte[]> registrationHash(byte[] digest, String owner) {
        final Function function = new Function(FUNC_REGISTRATIONHASH, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.generated.Bytes32(digest), 
                new org.web3j.abi.datatypes.Address(160, owner)), 
                Arrays.<TypeReference<?>>asList(new TypeReference<Bytes32>() {}));
        return executeRemoteCallSingleValueReturn(function, byte[].class);
    }

    public RemoteFunctionCall<TransactionReceipt> replaceRecord(byte[] oldDigest, byte[] newDigest,
            BigInteger codec, byte[] signature) {
        final Function function = new Function(
                FUNC_REPLACERECORD, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.generated.Bytes32(oldDigest), 
                new org.web3j.abi.datatypes.generated.Bytes32(newDigest), 
                new org.web3j.abi.datatypes.generated.Uint8(codec), 
                new org.web3j.abi.datatypes.DynamicBytes(signature)), 
                Collections.<TypeReference<?>>emptyList());
        return executeRemoteCallTransaction(function);
    }

    public RemoteFunctionCall<TransactionReceipt> requestAccess(byte[] digest, String purpose) {
        final Function function = new Function(
                FUNC_REQUESTACCESS, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.generated.Bytes32(digest), 
                new org.web3j.abi.datatypes.Utf8String(purpose)), 
                Collections.<TypeReference<?>>emptyList());
        return executeRemoteCallTransaction(function);
    }

    public RemoteFunctionCall<TransactionReceipt> revokeAccess(byte[] digest, String grantee) {
        final Function function = new Function(
                FUNC_REVOKEACCESS, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.generated.Bytes32(digest), 
                new org.web3j.abi.datatypes.Address(160, grantee)), 
                Collections.<TypeReference<?>>emptyList());
        return executeRemoteCallTransaction(function);
    }

    public RemoteFunctionCall<TransactionReceipt> revokeRoleAccess(byte[] digest, BigInteger role) {
        final Function function = new Function(
                FUNC_REVOKEROLEACCESS, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.generated.Bytes32(digest), 
                new org.web3j.abi.datatypes.generated.Uint8(role)), 
                Collections.<TypeReference<?>>emptyList());
        return executeRemoteCallTransaction(function);
    }

    public RemoteFunctionCall<TransactionReceipt> transferOwnership(byte[] digest, String to) {
        final Function function = new Function(
                FUNC_TRANSFEROWNERSHIP, 
                Arrays.<Type>asList(new org.web3j.abi.datatypes.generated.Bytes32(digest), 
                new org.web3j.abi.datatypes.Address(160, to)), 
                Collections.<TypeReference<?>>emptyList());
        return executeRemoteCallTransaction(function);
    }

    @Deprecated
    public static MedicalAccess load(String contractAddress, Web3j web3j, Credentials credentials,
            BigInteger gasPrice, BigInteger gasLimit) {
        return new MedicalAccess(contractAddress, web3j, credentials, gasPrice, gasLimit);
    }

    @Deprecated
    public static MedicalAccess load(String contractAddress, Web3j web3j,
            TransactionManager transactionManager, BigInteger gasPrice, BigInteger gasLimit) {
        return new MedicalAccess(contractAddress, web3j, transactionManager, gasPrice, gasLimit);
    }

    public static MedicalAccess load(String contractAddress, Web3j web3j, Credentials credentials,
            ContractGasProvider contractGasProvider) {
        return new MedicalAccess(contractAddress, web3j, credentials, contractGasProvider);
    }

    public static MedicalAccess load(String contractAddress, Web3j web3j,
            TransactionManager transactionManager, ContractGasProvider contractGasProvider) {
        return new MedicalAccess(contractAddress, web3j, transactionManager, contractGasProvider);
    }

    public static RemoteCall<MedicalAccess> deploy(Web3j web3j, Credentials credentials,
            ContractGasProvider contractGasProvider, String consortium_) {
        String encodedConstructor = FunctionEncoder.encodeConstructor(Arrays.<Type>asList(new org.web3j.abi.datatypes.Address(160, consortium_)));
        return deployRemoteCall(MedicalAccess.class, web3j, credentials, contractGasProvider, getDeploymentBinary(), encodedConstructor);
    }

    public static RemoteCall<MedicalAccess> deploy(Web3j web3j,
            TransactionManager transactionManager, ContractGasProvider contractGasProvider,
            String consortium_) {
        String encodedConstructor = FunctionEncoder.encodeConstructor(Arrays.<Type>asList(new org.web3j.abi.datatypes.Address(160, consortium_)));
        return deployRemoteCall(MedicalAccess.class, web3j, transactionManager, contractGasProvider, getDeploymentBinary(), encodedConstructor);
    }

    @Deprecated
    public static RemoteCall<MedicalAccess> deploy(Web3j web3j, Credentials credentials,
            BigInteger gasPrice, BigInteger gasLimit, String consortium_) {
        String encodedConstructor = FunctionEncoder.encodeConstructor(Arrays.<Type>asList(new org.web3j.abi.datatypes.Address(160, consortium_)));
        return deployRemoteCall(MedicalAccess.class, web3j, credentials, gasPrice, gasLimit, getDeploymentBinary(), encodedConstructor);
    }

    @Deprecated
    public static RemoteCall<MedicalAccess> deploy(Web3j web3j,
            TransactionManager transactionManager, BigInteger gasPrice, BigInteger gasLimit,
            String consortium_) {
        String encodedConstructor = FunctionEncoder.encodeConstructor(Arrays.<Type>asList(new org.web3j.abi.datatypes.Address(160, consortium_)));
        return deployRemoteCall(MedicalAccess.class, web3j, transactionManager, gasPrice, gasLimit, getDeploymentBinary(), encodedConstructor);
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

    public static class Grant extends StaticStruct {
        public BigInteger nonce;

        public BigInteger until;

        public Grant(BigInteger nonce, BigInteger until) {
            super(new org.web3j.abi.datatypes.generated.Uint64(nonce), 
                    new org.web3j.abi.datatypes.generated.Uint64(until));
            this.nonce = nonce;
            this.until = until;
        }

        public Grant(Uint64 nonce, Uint64 until) {
            super(nonce, until);
            this.nonce = nonce.getValue();
            this.until = until.getValue();
        }
    }

    public static class MedicalRecord extends StaticStruct {
        public String owner;

        public BigInteger codec;

        public BigInteger category;

        public BigInteger roles;

        public BigInteger registeredAt;

        public String pendingOwner;

        public BigInteger grantNonce;

        public byte[] subject;

        public byte[] replacedBy;

        public MedicalRecord(String owner, BigInteger codec, BigInteger category, BigInteger roles,
                BigInteger registeredAt, String pendingOwner, BigInteger grantNonce, byte[] subject,
                byte[] replacedBy) {
            super(new org.web3j.abi.datatypes.Address(160, owner), 
                    new org.web3j.abi.datatypes.generated.Uint8(codec), 
                    new org.web3j.abi.datatypes.generated.Uint8(category), 
                    new org.web3j.abi.datatypes.generated.Uint8(roles), 
                    new org.web3j.abi.datatypes.generated.Uint64(registeredAt), 
                    new org.web3j.abi.datatypes.Address(160, pendingOwner), 
                    new org.web3j.abi.datatypes.generated.Uint64(grantNonce), 
                    new org.web3j.abi.datatypes.generated.Bytes32(subject), 
                    new org.web3j.abi.datatypes.generated.Bytes32(replacedBy));
            this.owner = owner;
            this.codec = codec;
            this.category = category;
            this.roles = roles;
            this.registeredAt = registeredAt;
            this.pendingOwner = pendingOwner;
            this.grantNonce = grantNonce;
            this.subject = subject;
            this.replacedBy = replacedBy;
        }

        public MedicalRecord(Address owner, Uint8 codec, Uint8 category, Uint8 roles,
                Uint64 registeredAt, Address pendingOwner, Uint64 grantNonce, Bytes32 subject,
                Bytes32 replacedBy) {
            super(owner, codec, category, roles, registeredAt, pendingOwner, grantNonce, subject, replacedBy);
            this.owner = owner.getValue();
            this.codec = codec.getValue();
            this.category = category.getValue();
            this.roles = roles.getValue();
            this.registeredAt = registeredAt.getValue();
            this.pendingOwner = pendingOwner.getValue();
            this.grantNonce = grantNonce.getValue();
            this.subject = subject.getValue();
            this.replacedBy = replacedBy.getValue();
        }
    }

    public static class AccessGrantedEventResponse extends BaseEventResponse {
        public byte[] digest;

        public String owner;

        public String grantee;

        public BigInteger until;

        public BigInteger nonce;

        public String purpose;

        public byte[] envelope;
    }

    public static class AccessLoggedEventResponse extends BaseEventResponse {
        public byte[] digest;

        public String owner;

        public String reader;

        public BigInteger basis;
    }

    public static class AccessRequestedEventResponse extends BaseEventResponse {
        public byte[] digest;

        public String owner;

        public String requester;

        public String purpose;
    }

    public static class AccessRevokedEventResponse extends BaseEventResponse {
        public byte[] digest;

        public String owner;

        public String grantee;
    }

    public static class GlassBrokenEventResponse extends BaseEventResponse {
        public byte[] digest;

        public String owner;

        public String doctor;

        public BigInteger until;

        public String reason;
    }

    public static class OwnershipOfferedEventResponse extends BaseEventResponse {
        public byte[] digest;

        public String owner;

        public String to;
    }

    public static class OwnershipTransferredEventResponse extends BaseEventResponse {
        public byte[] digest;

        public String from;

        public String to;
    }

    public static class RecordRegisteredEventResponse extends BaseEventResponse {
        public byte[] digest;

        public String owner;

        public byte[] subject;

        public BigInteger codec;

        public BigInteger category;
    }

    public static class RecordReplacedEventResponse extends BaseEventResponse {
        public byte[] oldDigest;

        public byte[] newDigest;

        public String owner;
    }

    public static class RequestDeniedEventResponse extends BaseEventResponse {
        public byte[] digest;

        public String owner;

        public String requester;
    }

    public static class RoleAccessGrantedEventResponse extends BaseEventResponse {
        public byte[] digest;

        public String owner;

        public BigInteger role;
    }

    public static class RoleAccessRevokedEventResponse extends BaseEventResponse {
        public byte[] digest;

        public String owner;

        public BigInteger role;
    }
}
