using Portal.Model.Publications;
using Portal.UnitTests.Features.Content;

namespace Portal.UnitTests.Model.Publications;

/// <summary>The references of all papers that ship, word by word.</summary>
public sealed class ShippedCitationsTests
{
    [Fact]
    public async Task Each_paper_is_cited_from_what_is_known_about_it()
    {
        var files = await ContentFolder.ReadAsync(Path.Combine(AppContext.BaseDirectory, "content"));
        var lines = files.Publications.Where(paper => !paper.IsDoubtful).SelectMany(paper => new[] { paper.Key, Citation.Chicago(paper), GbCitation.Of(paper) });
        Assert.Equal(Expected.Split('\n'), lines);
    }

    private const string Expected = """
        dreamlite
        Feng, Kailai, Yuxiang Wei, Bo Chen, Yang Pan, Hu Ye, Songwei Liu, Chenqian Yan, and Yuan Gao. 2026. “DreamLite: A Lightweight On-Device Unified Model for Image Generation and Editing.” In ECCV 2026.
        FENG Kailai, WEI Yuxiang, CHEN Bo, et al. DreamLite: A Lightweight On-Device Unified Model for Image Generation and Editing[C]//ECCV 2026. 2026.
        tcec
        Liu, Songwei, Chao Zeng, Chenqian Yan, Xurui Peng, Xing Wang, Fangmin Chen, and Xing Mei. 2026. “TCEC: Error Propagation Mechanisms and Compensation Strategies for Quantized Diffusion.” In ICML 2026.
        LIU Songwei, ZENG Chao, YAN Chenqian, et al. TCEC: Error Propagation Mechanisms and Compensation Strategies for Quantized Diffusion[C]//ICML 2026. 2026.
        motioncache
        Xu, Jing, Yuexiao Ma, Xuzhe Zheng, Xing Wang, Shiwei Liu, Chenqian Yan, Xiawu Zheng, Rongrong Ji, Fei Chao, and Songwei Liu. 2026. “Motion-Aware Caching for Efficient Autoregressive Video Generation.” In ICML 2026.
        XU Jing, MA Yuexiao, ZHENG Xuzhe, et al. Motion-Aware Caching for Efficient Autoregressive Video Generation[C]//ICML 2026. 2026.
        s2o
        Zhang, Yu, Songwei Liu, Chenqian Yan, Sheng Lin, Beichen Ning, Fangmin Chen, and Xing Wang. 2026. “S2O: Early Stopping for Sparse Attention via Online Permutation.” In ACL 2026.
        ZHANG Yu, LIU Songwei, YAN Chenqian, et al. S2O: Early Stopping for Sparse Attention via Online Permutation[C]//ACL 2026. 2026.
        ertacache
        Peng, Xurui, Chenqian Yan, Hong Liu, Rui Ma, Fangmin Chen, Xing Wang, Zhihua Wu, Songwei Liu, and Mingbao Lin. 2026. “ERTACache: Error Rectification and Timesteps Adjustment for Efficient Diffusion.” In ICLR 2026.
        PENG Xurui, YAN Chenqian, LIU Hong, et al. ERTACache: Error Rectification and Timesteps Adjustment for Efficient Diffusion[C]//ICLR 2026. 2026.
        seedance-1-5-pro
        Team Seedance, Heyi Chen, Siyan Chen, Songwei Liu, et al. 2025. “Seedance 1.5 Pro: A Native Audio-Visual Joint Generation Foundation Model.” arXiv preprint.
        Team Seedance, CHEN Heyi, CHEN Siyan, et al. Seedance 1.5 Pro: A Native Audio-Visual Joint Generation Foundation Model[Z]. arXiv preprint, 2025.
        gqsa
        Zeng, Chao, Songwei Liu, Shu Yang, Fangmin Chen, Xing Mei, and Lean Fu. 2025. “GQSA: Group Quantization and Sparsity for Accelerating Large Language Model Inference.” In IJCNLP-AACL 2025.
        ZENG Chao, LIU Songwei, YANG Shu, et al. GQSA: Group Quantization and Sparsity for Accelerating Large Language Model Inference[C]//IJCNLP-AACL 2025. 2025.
        abq-llm
        Zeng, Chao, Songwei Liu, Yusheng Xie, Hong Liu, Xiaojian Wang, Miao Wei, Shu Yang, Fangmin Chen, and Xing Mei. 2025. “ABQ-LLM: Arbitrary-Bit Quantized Inference Acceleration for Large Language Models.” In AAAI 2025.
        ZENG Chao, LIU Songwei, XIE Yusheng, et al. ABQ-LLM: Arbitrary-Bit Quantized Inference Acceleration for Large Language Models[C]//AAAI 2025. 2025.
        hybrid-sd
        Yan, Chenqian, Songwei Liu, Hongjian Liu, Xurui Peng, Xiaojian Wang, Fangmin Chen, Lean Fu, and Xing Mei. 2024. “Hybrid SD: Edge-Cloud Collaborative Inference for Stable Diffusion Models.”
        YAN Chenqian, LIU Songwei, LIU Hongjian, et al. Hybrid SD: Edge-Cloud Collaborative Inference for Stable Diffusion Models[Z]. 2024.
        foldgpt
        Liu, Songwei, Chao Zeng, Lianqiang Li, Chenqian Yan, Lean Fu, Xing Mei, and Fangmin Chen. 2024. “FoldGPT: Simple and Effective Large Language Model Compression Scheme.” arXiv preprint.
        LIU Songwei, ZENG Chao, LI Lianqiang, et al. FoldGPT: Simple and Effective Large Language Model Compression Scheme[Z]. arXiv preprint, 2024.
        sparsebytenn
        Liu, Songwei, Haitao Xu, Yuyang Xu, Shuai Wang, Jiashi Li, Chenqian Yan, et al. 2023. “SparseByteNN: A Novel Mobile Inference Acceleration Framework Based on Fine-Grained Group Sparsity.” arXiv preprint.
        LIU Songwei, XU Haitao, XU Yuyang, et al. SparseByteNN: A Novel Mobile Inference Acceleration Framework Based on Fine-Grained Group Sparsity[Z]. arXiv preprint, 2023.
        uoe
        Liu, Y., H. Dong, B. Liang, Songwei Liu, Q. Dong, K. Chen, F. Chen, L. Fu, and F. Wang. 2023. “Unfolding Once Is Enough: A Deployment-Friendly Transformer Unit for Super-Resolution.” In ACM-MM 2023.
        LIU Y, DONG H, LIANG B, et al. Unfolding Once Is Enough: A Deployment-Friendly Transformer Unit for Super-Resolution[C]//ACM-MM 2023. 2023.
        rlfn
        Kong, Fangyuan, Mingxi Li, Songwei Liu, Ding Liu, Jingwen He, Yang Bai, Fangmin Chen, and Lean Fu. 2022. “Residual Local Feature Network for Efficient Super-Resolution.” In CVPRW 2022.
        KONG Fangyuan, LI Mingxi, LIU Songwei, et al. Residual Local Feature Network for Efficient Super-Resolution[C]//CVPRW 2022. 2022.
        mixsearch
        Liu, L., Z. Wen, Songwei Liu, H. Y. Zhou, H. Zhu, W. Xie, L. Shen, K. Ma, and Y. Zheng. 2021. “MixSearch: Searching for Domain Generalized Medical Image Segmentation Architectures.” arXiv preprint.
        LIU L, WEN Z, LIU Songwei, et al. MixSearch: Searching for Domain Generalized Medical Image Segmentation Architectures[Z]. arXiv preprint, 2021.
        binary-cnn
        Liu, Songwei, and Hongwei Zhu. 2019. “Binary Convolutional Neural Network with High Accuracy and Compression Rate.” In ICCA 2019.
        LIU Songwei, ZHU Hongwei. Binary Convolutional Neural Network with High Accuracy and Compression Rate[C]//ICCA 2019. 2019.
        """;
}
