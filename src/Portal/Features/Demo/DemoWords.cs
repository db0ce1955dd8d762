namespace Portal.Features.Demo;

/// <summary>What invented people write about, in both languages. Earlier entries are chosen more often than later ones.</summary>
internal static class DemoWords
{
    public static readonly (string En, string Zh)[] Areas =
    [
        ("LLM inference", "大模型推理"), ("KV cache compression", "KV cache 压缩"), ("weight quantization", "权重量化"), ("CUDA kernels", "CUDA 算子"),
        ("speculative decoding", "投机解码"), ("mixed precision training", "混合精度训练"), ("diffusion models", "扩散模型"), ("edge deployment", "端侧部署"),
        ("sparse attention", "稀疏注意力"), ("knowledge distillation", "知识蒸馏"), ("operator fusion", "算子融合"), ("model pruning", "模型剪枝"),
        ("neural architecture search", "神经网络结构搜索"), ("compiler passes", "编译优化"), ("tensor parallelism", "张量并行"), ("memory scheduling", "显存调度"),
        ("long-context serving", "长上下文服务"), ("video generation", "视频生成"), ("speech recognition", "语音识别"), ("graph learning", "图学习"),
        ("federated learning", "联邦学习"), ("robot control", "机器人控制"), ("protein folding", "蛋白质折叠"), ("weather forecasting", "天气预报"),
        ("Kalman filtering", "卡尔曼滤波"), ("memristor arrays", "忆阻器阵列"), ("homomorphic encryption", "同态加密"), ("quantum annealing", "量子退火"),
    ];

    public static readonly string[] Skills =
    [
        "Python", "PyTorch", "C++", "CUDA", "Linux", "Triton", "TensorRT", "ONNX", "Docker", "Git", "JAX", "OpenMP", "Rust", "LLVM", "MLIR", "SIMD", "Vulkan",
        "Go", "Verilog", "MATLAB", "Julia", "OpenCL", "SystemC", "Fortran", "Haskell", "Erlang",
    ];

    public static readonly (string En, string Zh)[] Majors =
    [
        ("Computer Science", "计算机科学与技术"), ("Artificial Intelligence", "人工智能"), ("Electronic Engineering", "电子信息工程"), ("Software Engineering", "软件工程"),
        ("Automation", "自动化"), ("Information Engineering", "信息工程"), ("Mathematics", "数学与应用数学"), ("Statistics", "统计学"), ("Microelectronics", "微电子"),
        ("Physics", "物理学"), ("Mechanical Engineering", "机械工程"), ("Biomedical Engineering", "生物医学工程"), ("Linguistics", "语言学"),
    ];

    /// <summary>Names of places that exist; nobody named with them does. The third is part of the invented address.</summary>
    public static readonly (string En, string Zh, string Domain)[] Schools =
    [
        ("Tsinghua University", "清华大学", "tsinghua"), ("Peking University", "北京大学", "pku"), ("Zhejiang University", "浙江大学", "zju"),
        ("Shanghai Jiao Tong University", "上海交通大学", "sjtu"), ("Fudan University", "复旦大学", "fudan"), ("Nanjing University", "南京大学", "nju"),
        ("Huazhong University of Science and Technology", "华中科技大学", "hust"), ("University of Science and Technology of China", "中国科学技术大学", "ustc"),
        ("Harbin Institute of Technology", "哈尔滨工业大学", "hit"), ("Wuhan University", "武汉大学", "whu"), ("Sun Yat-sen University", "中山大学", "sysu"),
        ("Beihang University", "北京航空航天大学", "buaa"), ("Xidian University", "西安电子科技大学", "xidian"), ("National University of Singapore", "新加坡国立大学", "nus"),
        ("The University of Hong Kong", "香港大學", "hku"), ("National Taiwan University", "國立臺灣大學", "ntu"), ("ETH Zürich", "苏黎世联邦理工学院", "ethz"),
        ("TU Munich", "慕尼黑工业大学", "tum"), ("University of Cambridge", "剑桥大学", "cam"), ("Imperial College London", "帝国理工学院", "imperial"),
        ("University of Toronto", "多伦多大学", "toronto"), ("Carnegie Mellon University", "卡内基梅隆大学", "cmu"), ("Georgia Tech", "佐治亚理工学院", "gatech"),
        ("École Polytechnique", "巴黎综合理工学院", "polytechnique"), ("KAIST", "韩国科学技术院", "kaist"), ("The University of Tokyo", "东京大学", "utokyo"),
        ("University of São Paulo", "圣保罗大学", "usp"), ("IIT Bombay", "印度理工学院孟买分校", "iitb"),
    ];

    public static readonly (string En, string Zh)[] Events =
    [
        ("a summer school on efficient AI", "高效人工智能暑期学校"), ("our systems seminar", "系统方向学术报告"), ("a workshop on edge intelligence", "端侧智能研讨会"),
        ("an industry day", "产业开放日"), ("a podcast about research careers", "科研职业播客"), ("a panel on open models", "开源模型圆桌论坛"),
    ];

    public static readonly (string En, string Zh)[] Cities =
    [
        ("Beijing", "北京"), ("Shanghai", "上海"), ("Hangzhou", "杭州"), ("Shenzhen", "深圳"), ("Wuhan", "武汉"), ("Singapore", "新加坡"), ("Zürich", "苏黎世"),
        ("London", "伦敦"), ("Toronto", "多伦多"), ("Tokyo", "东京"), ("Grenoble", "格勒诺布尔"), ("Reykjavík", "雷克雅未克"),
    ];

    public static readonly (string Key, string En, string Zh)[] Tags =
    [
        ("cuda", "CUDA", "CUDA"), ("strong", "Strong", "优秀"), ("kv-cache", "KV cache", "KV cache"), ("interview", "Interview", "面试"), ("summer", "Summer", "暑期"),
        ("paper", "Paper idea", "论文想法"), ("later", "Later", "以后再看"), ("visit", "Visit", "来访"),
    ];

    private static readonly string[] Syllables = ["ka", "ve", "lo", "ri", "mu", "sha", "tor", "ne", "bel", "qui", "zan", "do", "fi", "gar", "hel", "jo"];

    /// <summary>A name for a project or a tool, almost always another one.</summary>
    public static string Name(Random random)
    {
        var name = string.Concat(Enumerable.Range(0, random.Next(3, 5)).Select(_ => Syllables[random.Next(Syllables.Length)]));
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    /// <summary>The first ones often, the last ones hardly ever.</summary>
    public static T Some<T>(this Random random, IReadOnlyList<T> of) => of[(int)(of.Count * Math.Pow(random.NextDouble(), 2.5))];

    public static T Any<T>(this Random random, IReadOnlyList<T> of) => of[random.Next(of.Count)];
}
