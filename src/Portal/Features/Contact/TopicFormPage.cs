using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Model.Site;
using Portal.Model.Topics;

namespace Portal.Features.Contact;

/// <summary>A form about one of the open topics of its kind.</summary>
public abstract class TopicFormPage<TInput>(FormDesk desk) : InquiryFormPage<TInput>(desk)
    where TInput : InquiryInput, ITopicInput, new()
{
    /// <summary>Those that take inquiries today, in the order of the topics page.</summary>
    public IReadOnlyList<Topic> Open { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Topics { get; private set; } = [];

    /// <summary>Null for a topic of the sender's own, and for one that is not open.</summary>
    public Topic? ChosenTopic => Open.FirstOrDefault(topic => topic.Key == Input.Topic);

    protected sealed override Topic? PromisedTopic => ChosenTopic;

    protected abstract TopicKind TopicKind { get; }

    /// <summary>The keys of all topics that the answers name.</summary>
    protected virtual IReadOnlyList<string?> Chosen => [Input.Topic];

    protected override async Task LoadChoicesAsync(CancellationToken cancellationToken)
    {
        var kind = TopicKind;
        Open = await Desk.Db.Topics.TakingInquiries(Desk.Today, Request.Query["key"]).Where(t => t.Kind == kind)
            .OrderBy(t => t.Position)
            .ToListAsync(cancellationToken);

        // Who has chosen one may stay with it, also after it was closed for others.
        Open = [.. Open, .. Edited?.Topics.Where(own => Open.All(topic => topic.Id != own.Id)) ?? []];
        await FollowRenamedAsync(cancellationToken);
        Topics = [.. Open.Select(t => new SelectListItem(t.Title.ToString(), t.Key)), new(ContactTexts.TopicOther, ITopicInput.OtherTopic)];
    }

    /// <summary>A topic may get another address while somebody writes about it, or after its link was passed on.</summary>
    private async Task FollowRenamedAsync(CancellationToken cancellationToken)
    {
        if (Input.Topic is not { Length: > 0 } key || key == ITopicInput.OtherTopic || ChosenTopic is not null)
        {
            return;
        }

        var renamed = await Desk.Db.ContentAliases.Where(alias => alias.Kind == ContentKind.Topic && alias.Key == key).Select(alias => alias.RowId).FirstOrDefaultAsync(cancellationToken);
        if (Open.FirstOrDefault(topic => topic.Id == renamed) is { } topic)
        {
            Input.Topic = topic.Key;
            ModelState.Remove($"{nameof(Input)}.{nameof(Input.Topic)}");
        }
    }

    /// <summary>Without the database the list of topics is unknown, but the choice that was made is not.</summary>
    protected override void KeepChoices()
    {
        if (Topics.Count == 0)
        {
            var chosen = Chosen.OfType<string>().Where(key => key != ITopicInput.OtherTopic).Distinct();
            Topics = [.. chosen.Select(key => new SelectListItem(key, key)), new(ContactTexts.TopicOther, ITopicInput.OtherTopic)];
        }
    }

    protected override async Task CheckRulesAsync(CancellationToken cancellationToken)
    {
        if (Input.Topic is { Length: > 0 } key and not ITopicInput.OtherTopic && ChosenTopic is null)
        {
            var kind = TopicKind;
            var closed = await Desk.Db.Topics.Listed().Where(t => t.Key == key && t.Kind == kind).Select(t => t.Title).FirstOrDefaultAsync(cancellationToken);
            ModelState.AddModelError($"{nameof(Input)}.{nameof(Input.Topic)}", ContactTexts.TopicClosed.With(closed?.ToString() ?? key));
        }
    }
}
