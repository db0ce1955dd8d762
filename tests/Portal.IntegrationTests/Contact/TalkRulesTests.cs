using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;
using static Portal.IntegrationTests.Contact.FieldRules;

namespace Portal.IntegrationTests.Contact;

/// <summary>The rule of each field of an invitation, at its edges. Today is 20 November 2026.</summary>
public sealed class TalkRulesTests(PortalServer portal) : IClassFixture<PortalServer>
{
    public static TheoryData<string, string?, string> Refused => new()
    {
        { "Input.Event", "", "Please fill in “Event and organiser”." },
        { "Input.Event", Latin(201), "201 of at most 200" },
        { "Input.Event", Han(101), "202 of at most 200" },
        { "Input.EventLink", "conf.example.org", "full web address" },
        { "Input.EventLink", "mailto:host@example.org", "full web address" },
        { "Input.EventLink", "https://example.org/" + Latin(481), "501 of at most 500" },
        { "Input.Dates", "", "Please fill in “Dates, with the time zone”." },
        { "Input.Dates", Latin(201), "201 of at most 200" },
        { "Input.Dates", Han(101), "202 of at most 200" },
        { "Input.ReplyNeededBy", "", "Please fill in “Reply needed by”." },
        { "Input.ReplyNeededBy", "tomorrow", "The answer to “Reply needed by” could not be read" },
        { "Input.ReplyNeededBy", "2026-11-19", "must be a date from 21 November 2026 to 21 November 2028" },
        { "Input.ReplyNeededBy", "2028-11-22", "must be a date from 21 November 2026 to 21 November 2028" },
        { "Input.Place", null, "Please choose an answer for “On site or online”." },
        { "Input.Place", "Moon", "could not be read" },
        { "Input.Venue", "", "Please fill in “City and venue, or platform”." },
        { "Input.Venue", Latin(201), "201 of at most 200" },
        { "Input.Venue", Han(101), "202 of at most 200" },
        { "Input.Format", null, "Please choose an answer for “Format”." },
        { "Input.Format", "Opera", "could not be read" },
        { "Input.Length", "", "Please fill in “Length, with the time for questions”." },
        { "Input.Length", Latin(201), "201 of at most 200" },
        { "Input.Length", Han(101), "202 of at most 200" },
        { "Input.Audience", "", "Please fill in “Audience”." },
        { "Input.Audience", Latin(201), "201 of at most 200" },
        { "Input.Audience", Han(101), "202 of at most 200" },
        { "Input.TalkLanguage", null, "Please choose an answer for “Language of the talk”." },
        { "Input.TalkLanguage", "Latin", "could not be read" },
        { "Input.Message", "", "Please fill in “What you would like to hear about”." },
        { "Input.Message", Latin(9), "9 of at least 10" },
        { "Input.Message", Han(4), "8 of at least 10" },
        { "Input.Message", Latin(1001), "1001 of at most 1000" },
        { "Input.Message", Han(501), "1002 of at most 1000" },
        { "Input.OtherSpeakers", Latin(601), "601 of at most 600" },
        { "Input.OtherSpeakers", Han(301), "602 of at most 600" },
        { "Input.TravelCosts", null, "Please choose an answer for “Travel and fee”." },
        { "Input.TravelCosts", "Half", "could not be read" },
        { "Input.Recording", null, "Please choose an answer for “Recording”." },
        { "Input.Recording", "Vinyl", "could not be read" },
        { "Input.Organisation", "", "Please fill in “Your organisation”." },
        { "Input.Organisation", "x", "1 of at least 2" },
        { "Input.Organisation", Latin(151), "151 of at most 150" },
        { "Input.Organisation", Han(76), "152 of at most 150" },
    };

    public static TheoryData<string, string?> Accepted => new()
    {
        { "Input.Event", "X" },
        { "Input.Event", Latin(200) },
        { "Input.Event", Han(100) },
        { "Input.EventLink", "" },
        { "Input.EventLink", null },
        { "Input.EventLink", "https://example.org/" + Latin(480) },
        { "Input.Dates", Han(100) },
        { "Input.ReplyNeededBy", "2026-11-21" },
        { "Input.ReplyNeededBy", "2028-11-20" },
        { "Input.Venue", Latin(200) },
        { "Input.Length", Han(100) },
        { "Input.Audience", Latin(200) },
        { "Input.Message", Latin(10) },
        { "Input.Message", Han(5) },
        { "Input.Message", Latin(1000) },
        { "Input.Message", Han(500) },
        { "Input.OtherSpeakers", null },
        { "Input.OtherSpeakers", Han(300) },
        { "Input.Organisation", "好" },
        { "Input.Organisation", Latin(150) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public Task Refused_with_a_sentence_at_the_field(string field, string? value, string sentence) =>
        portal.RefusesAsync(Answers.TalkForm, Answers.Talk().With(field, value), field, sentence);

    [Theory]
    [MemberData(nameof(Accepted))]
    public Task Accepted_up_to_the_edge(string field, string? value) =>
        portal.TakesAsync(Answers.TalkForm, Answers.Talk().With(field, value));

    [Theory]
    [InlineData("Input.Event", "", "请填写“")]
    [InlineData("Input.ReplyNeededBy", "2026-11-19", "应为 2026 年 11 月 21 日到 2028 年 11 月 21 日之间的日期")]
    [InlineData("Input.Recording", null, "请为“")]
    public Task Said_in_Chinese_on_the_Chinese_page(string field, string? value, string sentence) =>
        portal.RefusesAsync("/zh" + Answers.TalkForm, Answers.Talk().With(field, value), field, sentence);

    /// <summary>West of Greenwich the day before has not ended yet, so the form takes today; the promise is not in the past.</summary>
    [Theory]
    [InlineData("2026-11-20")]
    [InlineData("2026-11-21")]
    [InlineData("2026-11-25")]
    [InlineData("2027-02-01")]
    public async Task The_answer_is_promised_no_later_than_it_is_needed_and_never_before_it_was_asked_for(string needed)
    {
        var email = $"needed{needed}@conf.example.org";
        await portal.TakesAsync(Answers.TalkForm, Answers.Talk(email).With("Input.ReplyNeededBy", needed));
        var stored = await portal.InDatabaseAsync(db => db.Inquiries.AsNoTracking().Include(i => i.Talk).SingleAsync(i => i.Sender.Email == email));
        Assert.InRange(stored.ReplyBy, stored.ReceivedAt, stored.ReceivedAt.AddDays(10));
        Assert.True(DateOnly.FromDateTime(stored.ReplyBy.UtcDateTime) <= stored.Talk!.ReplyNeededBy);
    }
}
