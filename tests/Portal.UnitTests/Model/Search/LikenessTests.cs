using Portal.Model.Search;

namespace Portal.UnitTests.Model.Search;

/// <summary>Which letters are nearly the same, in both languages.</summary>
public sealed class LikenessTests
{
    private const string English =
        "Dear Professor, my name is Li Ming and I am a third-year student of computer science at Zhejiang University. I have read your paper about "
        + "the cache of keys and values in long conversations and rebuilt its main result on one card. In our laboratory I wrote a scheduler that "
        + "moves rarely used blocks to the memory of the host, which let us serve three times as many users at the same delay. I would be glad to "
        + "spend half a year with your group, from next March on, and to work on the open question at the end of your paper. My grades, my code and "
        + "a letter of my advisor are attached; I can start remotely in the winter. Thank you for reading this.";

    private const string Chinese =
        "尊敬的老师，您好！我叫李明，是浙江大学计算机学院三年级的本科生。我认真阅读了您关于长对话键值缓存的论文，并在一张显卡上复现了主要结果。"
        + "在实验室里，我写过一个调度器，把不常用的块移到主机内存，在同样的延迟下服务的用户数提高到三倍。我希望从明年三月起到您的课题组实习半年，"
        + "继续研究论文最后提出的开放问题。随信附上成绩单、代码和导师推荐信，冬天可以先远程开始。感谢您抽出时间阅读这封信。";

    private const string OtherEnglish =
        "Dear Professor, I am a doctoral student in mechanical engineering who came to machine learning by way of measuring vibrations in wind "
        + "turbines. Our sensors are small and their batteries must last ten years, so we quantize everything to very few bits. Your work on sparse "
        + "updates seems to fit what we need, and I wonder whether we could compare both approaches on our data, of which we have more than we can "
        + "label. If you are interested I could visit you for two weeks in the autumn and bring a sensor along. Thank you for reading this.";

    private const string OtherChinese =
        "尊敬的老师，您好！我是机械工程专业的博士生，因为研究风力发电机的振动监测而接触到机器学习。我们的传感器很小，电池必须用上十年，所以所有模型都要"
        + "量化到极低的位宽。您关于稀疏更新的工作似乎正好符合我们的需要，我想知道能否在我们的数据上比较两种方法，我们的数据多到来不及标注。"
        + "如果您感兴趣，秋天我可以带着传感器到您那里访问两周。感谢您抽出时间阅读这封信。";

    public static TheoryData<string, string> NearlyTheSame => new()
    {
        { English, English.Replace("Li Ming", "Wang Fang", StringComparison.Ordinal).Replace("Zhejiang University", "Wuhan University", StringComparison.Ordinal) },
        { English, English.ToUpperInvariant().Replace(",", "", StringComparison.Ordinal).Replace(". ", " — ", StringComparison.Ordinal) },
        { English, "Hello! " + English.Replace("half a year", "eight months", StringComparison.Ordinal) + " Best wishes, Ming" },
        { Chinese, Chinese.Replace("李明", "欧阳芳芳", StringComparison.Ordinal).Replace("浙江大学计算机学院", "武汉大学信息学院", StringComparison.Ordinal) },
        { Chinese, Chinese.Replace("，", ", ", StringComparison.Ordinal).Replace("。", ". ", StringComparison.Ordinal).Replace("！", "!", StringComparison.Ordinal) },
        { Chinese, "打扰了。" + Chinese.Replace("半年", "八个月", StringComparison.Ordinal) + "此致敬礼" },
    };

    [Theory]
    [MemberData(nameof(NearlyTheSame))]
    public void What_is_nearly_the_same_is_found(string one, string other)
    {
        Assert.InRange(Likeness.Share([one], [other]), 70, 100);
        Assert.NotEmpty(Likeness.Of([one]).Intersect(Likeness.Of([other])));
    }

    [Theory]
    [InlineData(English, OtherEnglish)]
    [InlineData(Chinese, OtherChinese)]
    [InlineData(English, Chinese)]
    public void What_is_about_something_else_is_not(string one, string other)
    {
        Assert.InRange(Likeness.Share([one], [other]), 0, 10);
        Assert.Empty(Likeness.Of([one]).Intersect(Likeness.Of([other])));
    }

    [Fact]
    public void The_values_are_the_same_on_every_machine_and_for_ever()
    {
        int[] known = [-2128434899, -442008428, 751494128];
        Assert.Equal(Likeness.Bands, Likeness.Of([English]).Length);
        Assert.Equal(known, Likeness.Of([English, Chinese])[..3]);
    }

    [Fact]
    public void The_order_of_texts_does_not_matter()
    {
        Assert.Equal(Likeness.Of([English, OtherChinese]), Likeness.Of([OtherChinese, English]));
        Assert.Equal(100, Likeness.Share([English, Chinese], [Chinese, English]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Hello, may I ask for an internship? Best wishes")]
    [InlineData("您好，请问还招实习生吗？谢谢老师！")]
    [InlineData("one two three one two three one two three one two three one two three one two three one two three one two three one two three one two three one two three one two three")]
    [InlineData("\ud83d\ude00 \ud83d ... !!!")]
    public void Short_texts_are_like_nothing(string text)
    {
        Assert.Empty(Likeness.Of([text]));
        Assert.Equal(0, Likeness.Share([text], [text]));
    }

    [Fact]
    public void Any_text_is_taken()
    {
        var random = new Random(20261121);
        for (var round = 0; round < 200; round++)
        {
            var text = (round % 3 == 0 ? "\uFFFE\uFFFF" : "") + new string([.. Enumerable.Range(0, random.Next(2000)).Select(_ => (char)random.Next(round % 2 == 0 ? 0x10000 : 0x250))]);
            Assert.Contains(Likeness.Of([text]).Length, new[] { 0, Likeness.Bands });
        }
    }

    /// <summary>The curve of the docstring, measured: letters of random words of which a part is exchanged.</summary>
    [Theory]
    [InlineData(80, 100, 490)]
    [InlineData(70, 80, 470)]
    [InlineData(60, 70, 425)]
    public void Most_that_share_so_much_have_a_value_in_common(int least, int most, int found)
    {
        var random = new Random(least);
        var (pairs, hits) = (0, 0);
        while (pairs < 500)
        {
            var letter = Words(random, random.Next(80, 300));
            var other = letter.ToArray();
            for (var exchanged = random.Next(1, 1 + (letter.Length / 10)); exchanged > 0; exchanged--)
            {
                other[random.Next(other.Length)] = $"y{random.Next(100_000)}";
            }

            var (one, two) = (string.Join(' ', letter), string.Join(' ', other));
            if (Likeness.Share([one], [two]) is var share && share >= least && share < most)
            {
                pairs++;
                hits += Likeness.Of([one]).Intersect(Likeness.Of([two])).Any() ? 1 : 0;
            }
        }

        Assert.InRange(hits, found, 500);
    }

    [Fact]
    public void Letters_that_have_the_polite_words_in_common_hardly_ever_do()
    {
        var random = new Random(7);
        var seen = new Dictionary<int, int>();
        var together = 0;
        for (var number = 0; number < 3000; number++)
        {
            // Some six of a hundred shingles are those of everybody.
            var likeness = Likeness.Of([$"Dear Professor, I hope this finds you well. {string.Join(' ', Words(random, 100))}"]);
            together += likeness.Sum(seen.GetValueOrDefault);
            foreach (var value in likeness)
            {
                seen[value] = seen.GetValueOrDefault(value) + 1;
            }
        }

        // Of four and a half million pairs, fewer than one in ten thousand.
        Assert.InRange(together, 0, 450);
    }

    private static string[] Words(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => $"x{random.Next(5000)}")];
}
