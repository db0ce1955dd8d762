using Microsoft.EntityFrameworkCore;
using Portal.Model.Inquiries;
using Portal.Model.Text;

namespace Portal.IntegrationTests.Support;

/// <summary>People who wrote, without their going through a form.</summary>
internal static class People
{
    /// <returns>The references, in the order in which they wrote.</returns>
    public static Task<IReadOnlyList<string>> WaitAsync(this PortalServer portal, string topic, params Person[] people) => portal.InDatabaseAsync<IReadOnlyList<string>>(async db =>
    {
        var id = await db.Topics.Where(t => t.Key == topic).Select(t => t.Id).SingleAsync();
        var inquiries = people.Select(person => Inquiry.Receive(person.Sends(id), portal.Clock.Now.AddDays(14), portal.Clock.Now)).ToList();
        db.AddRange(inquiries);
        await db.SaveChangesAsync();
        return [.. inquiries.Select(inquiry => inquiry.Reference)];
    });
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
