using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Emails;
using Portal.Model.Site;
using Portal.Model.Topics;

namespace Portal.Features.Content.Editing;

/// <param name="Path">Where it is done, without language.</param>
public sealed record FirstStep(string Words, string Path, bool IsDone);

/// <summary>What a new owner does before the site is shown to others. Read from what is there, not from ticks.</summary>
public sealed class FirstSteps(PortalDbContext db)
{
    /// <returns>Empty once all are done.</returns>
    public async Task<IReadOnlyList<FirstStep>> ReadAsync(ClaimsPrincipal owner, CancellationToken cancellationToken)
    {
        var id = Guid.Parse(owner.FindFirstValue(ClaimTypes.NameIdentifier)!);
        var hasFactor = await db.Users.AnyAsync(user => user.Id == id && user.TwoFactorEnabled, cancellationToken)
            || await db.UserPasskeys.AnyAsync(passkey => passkey.UserId == id, cancellationToken);
        FirstStep[] steps =
        [
            new(EditingTexts.BeginProfile, $"/site/profile/{ResearchProfile.TheKey}", await db.Profiles.AnyAsync(profile => profile.EditedAt != null, cancellationToken)),
            new(EditingTexts.BeginMail, "/inbox/mail", await db.OutgoingEmails.AnyAsync(letter => letter.State == EmailState.Sent, cancellationToken)),
            new(EditingTexts.BeginFactor, "/account", hasFactor),
            new(EditingTexts.BeginTopic, "/site/topics", await db.Topics.AnyAsync(topic => !topic.IsSample && topic.State == TopicState.Open, cancellationToken)),
            new(EditingTexts.BeginSamples, "/site/topics", await CountSamplesAsync(cancellationToken) == 0),
        ];
        return steps.All(step => step.IsDone) ? [] : steps;
    }

    public Task<int> CountSamplesAsync(CancellationToken cancellationToken) => db.Topics.CountAsync(topic => topic.IsSample, cancellationToken);
}
