namespace Portal.Features.Demo;

/// <summary>Texts as such people write them, put together from sentences.</summary>
internal sealed class DemoLetters(Random random, bool isChinese)
{
    private (string En, string Zh) area = random.Some(DemoWords.Areas);

    public string Area => Say(area);

    public string Say((string En, string Zh) text) => isChinese ? text.Zh : text.En;

    public string Say(string en, string zh) => isChinese ? zh : en;

    public string Motivation(string school)
    {
        var (second, months, days) = (Say(random.Some(DemoWords.Areas)), random.Next(3, 10), random.Next(3, 6));
        return Join(
            Pick($"I study at {school} and have followed your work on {Area} for some time.", $"Your paper on {Area} was the first one that I read twice.", $"I am writing because {Area} is what I want to do for the next years."),
            Pick($"我在{school}读书，一直在关注您关于{Area}的研究。", $"您那篇关于{Area}的论文我读了两遍。", $"我希望今后几年专注于{Area}方向。"),
            Pick($"What interests me most is how {second} changes when the hardware changes.", $"I would like to find out whether {second} helps on small devices.", $"In my view {second} is the open question there."),
            Pick($"我最感兴趣的是硬件变化时{second}会怎样变化。", $"我想弄清楚{second}在小设备上是否有效。", $"我认为{second}是其中还没有解决的问题。"),
            $"I could stay for {months} months, {days} days a week.",
            $"我可以实习 {months} 个月，每周 {days} 天。",
            Pick("My advisor agrees.", "I would be glad to talk about it.", "Thank you for reading this."),
            Pick("导师已经同意。", "如果有机会，希望能和您聊一聊。", "感谢您抽时间阅读。"));
    }

    public string Experience()
    {
        var (tool, percent, other) = (DemoWords.Name(random), random.Next(5, 80), Say(random.Some(DemoWords.Areas)));
        return Join(
            Pick($"Last summer I wrote {tool}, a small library for {Area}, and made it {percent} % faster than what we had.", $"For my thesis I built {tool}, which measures {Area} on twelve devices."),
            Pick($"去年暑假我写了 {tool}，一个用于{Area}的小工具库，比原来的方案快了 {percent}%。", $"毕业设计中我实现了 {tool}，在十二种设备上评测{Area}。"),
            Pick($"I use {random.Some(DemoWords.Skills)}, {random.Some(DemoWords.Skills)} and {random.Any(DemoWords.Skills)} every day.", $"Most of it is written in {random.Some(DemoWords.Skills)} with a little {random.Any(DemoWords.Skills)}."),
            Pick($"平时主要使用 {random.Some(DemoWords.Skills)}、{random.Some(DemoWords.Skills)} 和 {random.Any(DemoWords.Skills)}。", $"代码大部分用 {random.Some(DemoWords.Skills)} 写成，少量用 {random.Any(DemoWords.Skills)}。"),
            Pick($"Before that I spent half a year on {other} and learned how to profile properly.", $"I also reproduced two papers on {other}; one of them did not hold."),
            Pick($"在此之前做了半年{other}，学会了怎样做性能分析。", $"我还复现了两篇{other}方面的论文，其中一篇的结论站不住脚。"),
            $"The code is at https://code.example/{tool.ToLowerInvariant()}.",
            $"代码在 https://code.example/{tool.ToLowerInvariant()} 。");
    }

    public string Proposal() => Join(
        $"We have measurements of {Area} from {random.Next(20, 900)} machines and nobody to look at them from the side of algorithms.",
        $"我们有 {random.Next(20, 900)} 台机器上{Area}的测量数据，但缺少从算法角度研究它们的人。",
        $"We think of a joint paper within {random.Next(6, 18)} months; {DemoWords.Name(random)}, our own system, would be open to you from the start.",
        $"我们设想在 {random.Next(6, 18)} 个月内合写一篇论文，我们的系统 {DemoWords.Name(random)} 从一开始就对您开放。",
        Pick("Two of our students would work on it full time.", "Compute is there, ideas are what we lack."),
        Pick("我们有两位学生可以全职投入。", "算力充足，缺的是想法。"),
        $"A first step could be {Say(random.Some(DemoWords.Areas))} on the data that we have already cleaned.",
        $"第一步可以在已经整理好的数据上做{Say(random.Some(DemoWords.Areas))}。");

    public string Question() => Join(
        $"In your work on {Area} I do not understand how the figure in table {random.Next(1, 9)} was measured.",
        $"您关于{Area}的工作中，我没看懂表 {random.Next(1, 9)} 里的数字是怎样测的。",
        $"Was it one run with batch size {1 << random.Next(0, 9)}, or the mean of several?",
        $"是批大小为 {1 << random.Next(0, 9)} 的单次结果，还是多次平均？",
        Pick("I would like to cite it correctly.", "We get other numbers here and would like to know why."),
        Pick("我希望引用准确。", "我们这里得到的数字不一样，想知道原因。"));

    public string Answer() => Join(
        Pick("Thank you for your letter.", "Many thanks for writing."), Pick("感谢来信。", "谢谢您的详细介绍。"),
        Pick($"Your work on {Area} is interesting to us.", "We read it with care."), Pick($"您在{Area}方面的工作我们很感兴趣。", "我们认真读过了。"),
        Pick("Unfortunately all places for this season are taken.", "Could you tell us when you would be able to start?", "We would like to talk to you next week."),
        Pick("很遗憾，本季的名额已满。", "请告诉我们您最早什么时候可以开始。", "我们希望下周和您通话。"));

    public string FollowUp() => Join(
        Pick("Thank you for the quick answer.", "I am glad to hear that."), Pick("谢谢您的及时答复。", "很高兴收到您的来信。"),
        Pick($"I could start in {random.Next(1, 28)} days; {DemoWords.Name(random)} will be finished by then.", "Tuesday afternoon would suit me best."),
        Pick($"我 {random.Next(1, 28)} 天后可以开始，届时 {DemoWords.Name(random)} 也完成了。", "周二下午对我最合适。"));

    public string Note() => Join(
        Pick("Good grasp of the hardware.", "Ask about the thesis.", "Compare with the one from last week.", "References are fine."),
        Pick("对硬件理解不错。", "问一下毕业论文。", "和上周那位比较一下。", "推荐人反馈良好。"),
        $"Could fit {Say(random.Some(DemoWords.Areas))}.", $"也许适合{Say(random.Some(DemoWords.Areas))}。");

    private string Pick(params string[] of) => of[random.Next(of.Length)];

    /// <summary>English and Chinese in turns; one of them is kept.</summary>
    private string Join(params string[] sentences) =>
        string.Join(isChinese ? "" : " ", sentences.Where((_, i) => i % 2 == (isChinese ? 1 : 0)));
}
