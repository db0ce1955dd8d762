using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Text;
using Portal.Model.Topics;

namespace Portal.IntegrationTests.Closing;

/// <summary>People who wait, and the owner who goes through them.</summary>
internal static class ClosingDesk
{
    public const string Who = "form.closing";
    public const string Send = "form[action*='handler=Send']";
    public const string TakeBack = "form[action*='handler=TakeBack']";

    public static readonly Actor Owner = new(Guid.NewGuid(), "Olga Owner");

    public static string Home(string topic) => $"/site/topics/{topic}/close";

    /// <returns>The references, in the order in which they wrote.</returns>
    public static Task<IReadOnlyList<string>> WaitAsync(this PortalServer portal, string topic, params Person[] people) => portal.InDatabaseAsync<IReadOnlyList<string>>(async db =>
    {
        var id = await db.Topics.Where(t => t.Key == topic).Select(t => t.Id).SingleAsync();
        var inquiries = people.Select(person => Inquiry.Receive(person.Sends(id), portal.Clock.Now.AddDays(14), portal.Clock.Now)).ToList();
        db.AddRange(inquiries);
        await db.SaveChangesAsync();
        return [.. inquiries.Select(inquiry => inquiry.Reference)];
    });

    public static Task<int> ChangeAsync(this PortalServer portal, string reference, Action<Inquiry> change) => portal.InDatabaseAsync(async db =>
    {
        change(await db.Inquiries.SingleAsync(i => i.Reference == reference));
        return await db.SaveChangesAsync();
    });

    /// <summary>Goes through the first step.</summary>
    /// <param name="hears">What differs from what the facts suggest, by reference.</param>
    /// <returns>The page of the letters.</returns>
    public static async Task<Page> SortAsync(this Visitor owner, string topic, Dictionary<string, ClosingBucket>? hears = null, string? until = null, string language = "")
    {
        var page = (await owner.VisitAsync(language + Home(topic))).Is(HttpStatusCode.OK);
        var changes = (hears ?? []).ToDictionary(pair => $"hears.{pair.Key}", pair => (string?)pair.Value.ToString());
        (changes["then"], changes["until"]) = ("letters", until);
        return (await owner.SubmitAsync(page, changes, Who)).Is(HttpStatusCode.OK);
    }

    public static Task<List<OutgoingEmail>> RepliesAsync(this PortalServer portal, string topic) => portal.InDatabaseAsync(db => db.OutgoingEmails.AsNoTracking()
        .Where(e => e.Kind == EmailKind.Reply && db.Inquiries.IgnoreQueryFilters().Any(i => i.Id == e.InquiryId && i.Topic!.Key == topic)).OrderBy(e => e.Id).ToListAsync());

    public static Task<Inquiry> InquiryOfAsync(this PortalServer portal, string reference) => portal.InDatabaseAsync(db =>
        db.Inquiries.AsNoTracking().Include(i => i.Messages).Include(i => i.Events).SingleAsync(i => i.Reference == reference));

    public static Task<TopicState> StateOfAsync(this PortalServer portal, string topic) => portal.InDatabaseAsync(db => db.Topics.Where(t => t.Key == topic).Select(t => t.State).SingleAsync());

    /// <summary>Whose letters are shown, by reference.</summary>
    public static IReadOnlyList<string> Shown(this Page page) => [.. page.All(".closing-letters > li").Select(letter => letter.Id!)];
}

/// <summary>An invented applicant, or with <see cref="Proposes"/> somebody who proposes to work together.</summary>
internal sealed record Person(string Email, Language Language = Language.English, bool Proposes = false, string Name = "Ada Zhang")
{
    /// <summary>Long before or after any topic begins, nothing fits.</summary>
    public int Months { get; init; } = 6;
    public int Days { get; init; } = 5;
    public DateOnly Start { get; init; } = new(2027, 3, 1);

    public ReceivedInquiry Sends(Guid topic) => new()
    {
        SubmissionKey = Guid.NewGuid(),
        FormKey = Guid.NewGuid(),
        Sender = new(Name, null, Email, "Example University"),
        Language = Language,
        Message = "I would like to work on this.",
        ConsentVersion = "1",
        TopicId = topic,
        Intern = Proposes ? null : Application(),
        Collaboration = Proposes ? Proposal() : null,
    };

    private InternApplication Application() => new()
    {
        Approval = Approval.Given,
        EarliestStart = Start,
        Months = Months,
        DaysPerWeek = Days,
        Place = Place.Either,
        Degree = DegreeStage.Master,
        Major = "Computer science",
        Graduation = new(2028, 6, 1),
        CvLink = "https://cv.example",
        Experience = "Some",
    };

    private static CollaborationProposal Proposal() => new()
    {
        Type = CollaborationType.JointPaper,
        Role = "Researcher",
        Homepage = "https://lab.example",
        Goal = "A bound",
        Brings = "Proofs",
        Needs = "Data",
        Effort = Effort.UpTo5,
        Agreements = Agreements.NoneNeeded,
    };
}
