using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Text;
using Portal.Model.Topics;

namespace Portal.Features.Demo;

/// <summary>One invented inquiry as it would have come in through the form, before anybody looked at it.</summary>
internal static class DemoInquiry
{
    /// <param name="topics">What can be asked about.</param>
    /// <param name="only">By lot where null.</param>
    public static (Inquiry Inquiry, DemoLetters Letters) Receive(Random random, IReadOnlyList<Topic> topics, DateTimeOffset at, InquiryKind? only = null)
    {
        var isChinese = random.Next(100) < 40;
        var (sender, letters) = (DemoPeople.Of(random, isChinese), new DemoLetters(random, isChinese));
        var kind = only ?? random.Next(100) switch { < 70 => InquiryKind.Intern, < 82 => InquiryKind.Collaboration, < 90 => InquiryKind.Talk, _ => InquiryKind.Question };
        var fitting = topics.Where(topic => topic.Kind == (kind == InquiryKind.Collaboration ? TopicKind.Collaboration : TopicKind.Intern)).ToList();
        var received = new ReceivedInquiry
        {
            SubmissionKey = Guid.NewGuid(),
            FormKey = Guid.NewGuid(),
            Sender = sender,
            Language = isChinese ? Language.Chinese : Language.English,
            TopicId = kind is InquiryKind.Intern or InquiryKind.Collaboration && fitting.Count > 0 && random.Next(4) > 0 ? random.Some(fitting).Id : null,
            ConsentVersion = "demo",
            Message = kind switch
            {
                InquiryKind.Intern => letters.Motivation(sender.Organisation!),
                InquiryKind.Collaboration => letters.Proposal(),
                InquiryKind.Talk => Invitation(random, letters),
                _ => letters.Question(),
            },
            QuarantineReasons = only is null && random.Next(400) == 0 ? [QuarantineReason.TooFast] : [],
            Intern = kind == InquiryKind.Intern ? Intern(random, letters, at) : null,
            Collaboration = kind == InquiryKind.Collaboration ? Collaboration(random, letters) : null,
            Talk = kind == InquiryKind.Talk ? Talk(random, letters, at) : null,
            Question = kind == InquiryKind.Question ? new() { Area = random.Any(Enum.GetValues<QuestionArea>()), Subject = letters.Say($"About {letters.Area}", $"关于{letters.Area}") } : null,
        };

        // Whatever is promised now, nobody promised it then.
        return (Inquiry.Receive(received, at.AddDays(new SiteTerms { Key = SiteTerms.TheKey }.DaysOf(kind)), at), letters);
    }

    private static InternApplication Intern(Random random, DemoLetters letters, DateTimeOffset at)
    {
        var degree = random.Any(Enum.GetValues<DegreeStage>());
        var day = DateOnly.FromDateTime(at.UtcDateTime);
        return new()
        {
            EarliestStart = day.AddDays(random.Next(14, 200)),
            Months = random.Next(3, 13),
            DaysPerWeek = random.Next(3, 6),
            Place = random.Any(Enum.GetValues<Place>()),
            Degree = degree,
            Year = degree == DegreeStage.Graduated ? null : random.Next(1, 5),
            Major = letters.Say(random.Some(DemoWords.Majors)),
            Graduation = new(day.Year + random.Next(0, 4), 6, 1),
            Approval = random.Any(Enum.GetValues<Approval>()),
            CvLink = $"https://cv.example/{DemoWords.Name(random).ToLowerInvariant()}",
            Experience = letters.Experience(),
            Source = random.Next(3) == 0 ? letters.Say("A friend told me", "朋友推荐") : null,
        };
    }

    private static CollaborationProposal Collaboration(Random random, DemoLetters letters) => new()
    {
        Type = random.Any(Enum.GetValues<CollaborationType>()),
        Role = letters.Say("Associate professor", "副教授"),
        Homepage = $"https://lab.example/{DemoWords.Name(random).ToLowerInvariant()}",
        Goal = letters.Say($"A joint paper on {letters.Area}", $"合作发表一篇关于{letters.Area}的论文"),
        Brings = letters.Say($"Data, two students and {random.Next(4, 64)} accelerators.", $"数据、两名学生和 {random.Next(4, 64)} 张加速卡。"),
        Needs = letters.Say($"Experience with {random.Some(DemoWords.Skills)} and an hour a week.", $"{random.Some(DemoWords.Skills)} 方面的经验和每周一小时。"),
        Effort = random.Any(Enum.GetValues<Effort>()),
        Agreements = random.Any(Enum.GetValues<Agreements>()),
    };

    private static TalkInvitation Talk(Random random, DemoLetters letters, DateTimeOffset at)
    {
        var day = DateOnly.FromDateTime(at.UtcDateTime).AddDays(random.Next(30, 200));
        return new()
        {
            Event = letters.Say(random.Any(DemoWords.Events)),
            Dates = $"{day:yyyy-MM-dd}",
            Place = random.Any(Enum.GetValues<Place>()),
            Venue = letters.Say(random.Any(DemoWords.Cities)),
            Format = random.Any(Enum.GetValues<TalkFormat>()),
            Length = letters.Say("45 minutes and 15 for questions", "45 分钟，另有 15 分钟提问"),
            Audience = letters.Say($"About {random.Next(2, 40) * 10} students", $"约 {random.Next(2, 40) * 10} 名学生"),
            TalkLanguage = random.Any(Enum.GetValues<TalkLanguage>()),
            TravelCosts = random.Any(Enum.GetValues<TravelCosts>()),
            Recording = random.Any(Enum.GetValues<Recording>()),
            ReplyNeededBy = day.AddDays(-20),
        };
    }

    private static string Invitation(Random random, DemoLetters letters)
    {
        var (place, other) = (letters.Say(random.Any(DemoWords.Cities)), letters.Say(random.Some(DemoWords.Areas)));
        return letters.Say(
            $"We would be happy to have you at {random.Any(DemoWords.Events).En} in {place}. A talk on {letters.Area} would fit best; most of those who come work on {other} and know the basics. The programme is made by {DemoWords.Name(random)}, and we answer every question about travel.",
            $"诚邀您参加我们在{place}举办的{random.Any(DemoWords.Events).Zh}。关于{letters.Area}的报告最合适，听众大多从事{other}，了解基础知识。日程由 {DemoWords.Name(random)} 安排，差旅问题可随时联系我们。");
    }
}
