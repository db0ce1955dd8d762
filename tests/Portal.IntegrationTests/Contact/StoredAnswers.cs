using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Inquiries;
using Portal.Model.Text;

namespace Portal.IntegrationTests.Contact;

/// <summary>What a row says, by the names of the form's fields, to be compared with what was sent.</summary>
internal static class StoredAnswers
{
    public static async Task<Inquiry> ReadAsync(PortalDbContext db, Guid id) => await db.Inquiries.AsNoTracking().AsSplitQuery()
        .Include(i => i.Topic).Include(i => i.Messages).Include(i => i.Collaboration).Include(i => i.Talk)
        .Include(i => i.Intern).ThenInclude(a => a!.SecondTopic)
        .Include(i => i.Question).ThenInclude(q => q!.Publication)
        .SingleAsync(i => i.Id == id);

    /// <param name="sent">The first value of a field, or null where it was not sent.</param>
    public static void Equal(Inquiry inquiry, Func<string, string?> sent)
    {
        Dictionary<string, object?> rows = new()
        {
            ["Message"] = inquiry.Messages.Single().Body,
            ["FullName"] = Line(inquiry.Sender.FullName),
            ["Email"] = inquiry.Sender.Email,
            ["AnswerIn"] = inquiry.Language,
        };
        foreach (var (field, value) in inquiry switch
        {
            { Intern: { } a } => Intern(inquiry, a),
            { Collaboration: { } p } => Collaboration(inquiry, p),
            { Talk: { } t } => Talk(inquiry, t),
            { Question: { } q } => new() { ["Area"] = q.Area, ["Publication"] = q.Publication?.Key, ["Subject"] = Line(q.Subject) },
            _ => [],
        })
        {
            rows[field] = value;
        }

        foreach (var (field, stored) in rows)
        {
            var (value, expected) = (Plain(stored), Expected(field, stored, sent("Input." + field), sent));
            Assert.True(Equals(value, expected), $"{field}: \"{sent("Input." + field)}\" was stored as \"{value}\", not as \"{expected}\".");
        }
    }

    private static Dictionary<string, object?> Intern(Inquiry inquiry, InternApplication a) => new()
    {
        ["Topic"] = inquiry.Topic?.Key ?? "other",
        ["SecondTopic"] = a.SecondTopic?.Key,
        ["EarliestStart"] = a.EarliestStart,
        ["Months"] = a.Months,
        ["DaysPerWeek"] = a.DaysPerWeek,
        ["Place"] = a.Place,
        ["OtherName"] = Line(inquiry.Sender.OtherName),
        ["School"] = Line(inquiry.Sender.Organisation),
        ["Degree"] = a.Degree,
        ["Year"] = a.Year,
        ["Major"] = Line(a.Major),
        ["Graduation"] = a.Graduation,
        ["Advisor"] = Line(a.Advisor),
        ["Approval"] = a.Approval,
        ["CvLink"] = a.CvLink,
        ["WorkLinks"] = a.WorkLinks,
        ["Experience"] = a.Experience,
        ["TopicAnswer"] = a.TopicAnswer,
        ["AiUse"] = a.AiUse,
        ["Phone"] = Line(a.Phone),
        ["Source"] = Line(a.Source),
        ["MayPassOn"] = a.MayPassOn,
    };

    private static Dictionary<string, object?> Collaboration(Inquiry inquiry, CollaborationProposal p) => new()
    {
        ["Type"] = p.Type,
        ["Topic"] = inquiry.Topic?.Key,
        ["Goal"] = p.Goal,
        ["Brings"] = p.Brings,
        ["Needs"] = p.Needs,
        ["Effort"] = p.Effort,
        ["TimeFrame"] = p.TimeFrame,
        ["Agreements"] = p.Agreements,
        ["Restrictions"] = p.Restrictions,
        ["OtherName"] = Line(inquiry.Sender.OtherName),
        ["Organisation"] = Line(inquiry.Sender.Organisation),
        ["Role"] = Line(p.Role),
        ["Homepage"] = p.Homepage,
        ["Others"] = p.Others,
    };

    private static Dictionary<string, object?> Talk(Inquiry inquiry, TalkInvitation t) => new()
    {
        ["Event"] = Line(t.Event),
        ["EventLink"] = t.EventLink,
        ["Dates"] = Line(t.Dates),
        ["ReplyNeededBy"] = t.ReplyNeededBy,
        ["Place"] = t.Place,
        ["Venue"] = Line(t.Venue),
        ["Format"] = t.Format,
        ["Length"] = Line(t.Length),
        ["Audience"] = Line(t.Audience),
        ["TalkLanguage"] = t.TalkLanguage,
        ["OtherSpeakers"] = t.OtherSpeakers,
        ["TravelCosts"] = t.TravelCosts,
        ["Recording"] = t.Recording,
        ["Organisation"] = Line(inquiry.Sender.Organisation),
    };

    private static OneLine? Line(string? text) => text is null ? null : new(text);

    private static object? Plain(object? stored) => stored is OneLine line ? line.Text : stored;

    private static object? Expected(string field, object? stored, string? sent, Func<string, string?> all)
    {
        var text = CleanText.Lines(sent ?? "");
        return (field, stored) switch
        {
            ("Email", _) => MailAddressText.Normalize(text),
            ("Graduation", DateOnly) => Date(text) is var day ? new DateOnly(day.Year, day.Month, 1) : null,
            ("Topic", null) => text is "" or "other" ? null : text,
            ("Year", null) when CleanText.Lines(all("Input.Degree") ?? "").Equals("Graduated", StringComparison.OrdinalIgnoreCase) => null,
            ("TopicAnswer", null) when all("Input.Topic") is { } topic && CleanText.Lines(topic) == "other" => null,
            (_, Enum value) => Enum.GetValues(value.GetType()).Cast<object>().FirstOrDefault(one => string.Equals(one.ToString(), text, StringComparison.OrdinalIgnoreCase)),
            (_, DateOnly) => Date(text),
            (_, int) => int.Parse(text, CultureInfo.InvariantCulture),
            (_, bool) => text.Equals("true", StringComparison.OrdinalIgnoreCase),
            (_, OneLine) => CleanText.OneLine(text),
            _ => text.Length == 0 ? null : text,
        };
    }

    private static DateOnly Date(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private sealed record OneLine(string Text);
}
