using Portal.IntegrationTests.Support;
using static Portal.IntegrationTests.Contact.FieldRules;

namespace Portal.IntegrationTests.Contact;

/// <summary>The rule of each field of an application, at its edges. Today is 20 November 2026.</summary>
public sealed class InternRulesTests(PortalServer portal) : IClassFixture<PortalServer>
{
    public static TheoryData<string, string?, string> Refused => new()
    {
        { "Input.Topic", "", "Please choose an answer for “Topic, first choice”." },
        { "Input.Topic", "no-such-topic", "“no-such-topic” takes no new inquiries" },
        { "Input.Topic", "agent-serving", "takes no new inquiries" },
        { "Input.Topic", Latin(81), "81 of at most 80" },
        { "Input.SecondTopic", "no-such-topic", "takes no new inquiries" },
        { "Input.SecondTopic", "other", "takes no new inquiries" },
        { "Input.SecondTopic", Latin(81), "81 of at most 80" },
        { "Input.EarliestStart", "", "Please fill in “Earliest start”." },
        { "Input.EarliestStart", "soon", "The answer to “Earliest start” could not be read" },
        { "Input.EarliestStart", "2027-02-30", "The answer to “Earliest start” could not be read" },
        { "Input.EarliestStart", "2026-11-18", "must be a date from 20 November 2026 to 21 May 2028" },
        { "Input.EarliestStart", "2028-05-22", "must be a date from 20 November 2026 to 21 May 2028" },
        { "Input.Months", "", "Please fill in “Length in months”." },
        { "Input.Months", "0", "a whole number from 1 to 24" },
        { "Input.Months", "25", "a whole number from 1 to 24" },
        { "Input.Months", "six", "“Length in months”" },
        { "Input.Months", "1.5", "“Length in months”" },
        { "Input.Months", "99999999999", "“Length in months”" },
        { "Input.DaysPerWeek", "", "Please fill in “Days per week”." },
        { "Input.DaysPerWeek", "0", "from 1 to 5" },
        { "Input.DaysPerWeek", "6", "from 1 to 5" },
        { "Input.DaysPerWeek", "most", "“Days per week”" },
        { "Input.Place", null, "Please choose an answer for “Place”." },
        { "Input.Place", "Moon", "“Place”" },
        { "Input.Place", "99", "could not be read" },
        { "Input.Place", "1,000", "could not be read" },
        { "Input.Place", "OnSite, Remote", "could not be read" },
        { "Input.OtherName", Latin(101), "101 of at most 100" },
        { "Input.OtherName", Han(51), "102 of at most 100" },
        { "Input.School", "", "Please fill in “School”." },
        { "Input.School", "x", "1 of at least 2" },
        { "Input.School", Latin(151), "151 of at most 150" },
        { "Input.School", Han(76), "152 of at most 150" },
        { "Input.Degree", null, "Please choose an answer for “Where you are in your studies today”." },
        { "Input.Degree", "Pope", "“Where you are in your studies today”" },
        { "Input.Year", "0", "a whole number from 1 to 8" },
        { "Input.Year", "9", "a whole number from 1 to 8" },
        { "Input.Year", "third", "“Year of study”" },
        { "Input.Major", "", "Please fill in “Major or lab”." },
        { "Input.Major", "x", "1 of at least 2" },
        { "Input.Major", Latin(121), "121 of at most 120" },
        { "Input.Major", Han(61), "122 of at most 120" },
        { "Input.Graduation", "", "Please fill in “Expected graduation”." },
        { "Input.Graduation", "2028-13", "could not be read" },
        { "Input.Graduation", "2025-11-18", "must be a date from 20 November 2025 to 21 November 2034" },
        { "Input.Graduation", "2034-11-22", "must be a date from 20 November 2025 to 21 November 2034" },
        { "Input.Advisor", Latin(121), "121 of at most 120" },
        { "Input.Advisor", Han(61), "122 of at most 120" },
        { "Input.Approval", null, "Please choose an answer for “Do your school and advisor agree?”." },
        { "Input.Approval", "Perhaps", "could not be read" },
        { "Input.CvLink", "example.edu/cv.pdf", "full web address" },
        { "Input.CvLink", "ftp://example.edu/cv.pdf", "full web address" },
        { "Input.CvLink", "javascript:alert(1)", "full web address" },
        { "Input.CvLink", "https://ada:secret@example.edu/", "full web address" },
        { "Input.CvLink", "https://localhost/cv", "full web address" },
        { "Input.CvLink", "https://example.edu/" + Latin(481), "501 of at most 500" },
        { "Input.WorkLinks", "https://a.example.org\nno link", "line 2 must begin" },
        { "Input.WorkLinks", "https://a.example\nhttps://b.example\nhttps://c.example\nhttps://d.example\nhttps://e.example\nhttps://f.example", "6 lines; at most 5" },
        { "Input.WorkLinks", "https://a.example.org " + Latin(2479), "2501 of at most 2500" },
        { "Input.Experience", "", "Please fill in “Something you built or measured”." },
        { "Input.Experience", Latin(199), "199 of at least 200" },
        { "Input.Experience", Han(99), "198 of at least 200" },
        { "Input.Experience", Latin(1601), "1601 of at most 1600" },
        { "Input.Experience", Han(801), "1602 of at most 1600" },
        { "Input.Message", "", "Please fill in “Why this topic”." },
        { "Input.Message", Latin(199), "199 of at least 200" },
        { "Input.Message", Han(99), "198 of at least 200" },
        { "Input.Message", Latin(1601), "1601 of at most 1600" },
        { "Input.Message", Han(801), "1602 of at most 1600" },
        { "Input.TopicAnswer", Latin(99), "99 of at least 100" },
        { "Input.TopicAnswer", Han(49), "98 of at least 100" },
        { "Input.TopicAnswer", Latin(1201), "1201 of at most 1200" },
        { "Input.TopicAnswer", Han(601), "1202 of at most 1200" },
        { "Input.AiUse", Latin(301), "301 of at most 300" },
        { "Input.AiUse", Han(151), "302 of at most 300" },
        { "Input.Phone", Latin(61), "61 of at most 60" },
        { "Input.Phone", Han(31), "62 of at most 60" },
        { "Input.Source", Latin(121), "121 of at most 120" },
        { "Input.Source", Han(61), "122 of at most 120" },
        { "Input.MayPassOn", "maybe", "could not be read" },
    };

    public static TheoryData<string, string?> Accepted => new()
    {
        { "Input.Topic", "other" },
        { "Input.SecondTopic", "" },
        { "Input.SecondTopic", null },
        { "Input.EarliestStart", "2026-11-20" },
        { "Input.EarliestStart", "2028-05-20" },
        { "Input.Months", "1" },
        { "Input.Months", "24" },
        { "Input.DaysPerWeek", "1" },
        { "Input.DaysPerWeek", "5" },
        { "Input.OtherName", "" },
        { "Input.OtherName", null },
        { "Input.OtherName", Han(50) },
        { "Input.School", "好" },
        { "Input.School", "MI" },
        { "Input.School", Latin(150) },
        { "Input.School", Han(75) },
        { "Input.Year", "1" },
        { "Input.Year", "8" },
        { "Input.Major", "CS" },
        { "Input.Major", Latin(120) },
        { "Input.Major", Han(60) },
        { "Input.Graduation", "2025-11-20" },
        { "Input.Graduation", "2034-11-20" },
        { "Input.Advisor", null },
        { "Input.Advisor", Han(60) },
        { "Input.CvLink", "http://例子.example/简历.pdf" },
        { "Input.CvLink", "https://example.edu/" + Latin(480) },
        { "Input.WorkLinks", "" },
        { "Input.WorkLinks", "https://a.example\n\nhttps://b.example　我的代码\nhttp://c.example\thalf of it\nhttps://d.example\nhttps://e.example" },
        { "Input.WorkLinks", "https://a.example.org " + Latin(2478) },
        { "Input.Experience", Latin(200) },
        { "Input.Experience", Han(800) },
        { "Input.Message", Latin(200) },
        { "Input.Message", Latin(1600) },
        { "Input.Message", Han(100) },
        { "Input.Message", Han(800) },
        { "Input.Message", string.Concat(Enumerable.Repeat("one\r\n", 100)) },
        { "Input.TopicAnswer", Latin(100) },
        { "Input.TopicAnswer", Han(600) },
        { "Input.AiUse", "" },
        { "Input.AiUse", Han(150) },
        { "Input.Phone", Latin(60) },
        { "Input.Source", Han(60) },
        { "Input.MayPassOn", "true" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public Task Refused_with_a_sentence_at_the_field(string field, string? value, string sentence) =>
        portal.RefusesAsync(Answers.InternForm, Answers.Intern().With(field, value), field, sentence);

    [Theory]
    [MemberData(nameof(Accepted))]
    public Task Accepted_up_to_the_edge(string field, string? value) =>
        portal.TakesAsync(Answers.InternForm, Answers.Intern().With(field, value));

    [Theory]
    [InlineData("Input.Topic", "", "请为“意向课题”选择一项。")]
    [InlineData("Input.Topic", "no-such-topic", "“no-such-topic”目前不再接收新的来信")]
    [InlineData("Input.Topic", "a-topic-with-a-name-that-is-longer-than-any-name-of-a-topic-may-be-in-this-house-or-elsewhere", "过长：已有 93，上限为 80")]
    [InlineData("Input.EarliestStart", "soon", "无法识别“")]
    [InlineData("Input.EarliestStart", "2026-11-18", "应为 2026 年 11 月 20 日到 2028 年 5 月 21 日之间的日期")]
    [InlineData("Input.Months", "25", "应为 1 到 24 之间的整数")]
    [InlineData("Input.Place", "Moon", "无法识别“")]
    [InlineData("Input.School", "", "请填写“")]
    [InlineData("Input.Experience", "short", "略短：已有 5，至少需要 200")]
    [InlineData("Input.CvLink", "ftp://example.edu", "应为完整的网址")]
    [InlineData("Input.WorkLinks", "no link", "第 1 行须以完整网址开头")]
    public Task Said_in_Chinese_on_the_Chinese_page(string field, string? value, string sentence) =>
        portal.RefusesAsync("/zh" + Answers.InternForm, Answers.Intern().With(field, value), field, sentence);
}
