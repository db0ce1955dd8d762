using Portal.Features.Content.Editing.Fields;
using Portal.Features.Shared;
using Portal.Model.Inquiries;
using Portal.Model.Site;

namespace Portal.Features.Content.Editing.Forms;

public sealed class TermsForm : ContentForm<SiteTerms>
{
    public override ContentKind Kind => ContentKind.Terms;
    public override string Path => "terms";
    public override bool IsSingle => true;
    public override bool HasDrafts => false;

    protected override string NameOf(SiteTerms row) => EditingWords.Kinds(ContentKind.Terms);

    protected override string? PageOf(SiteTerms row) => "/contact";

    protected override SiteTerms Create(string key) => new() { Key = SiteTerms.TheKey };

    protected override IReadOnlyList<FieldGroup<SiteTerms>> Groups { get; } =
    [
        new(() => EditingTexts.GroupPromise,
        [
            Days(InquiryKind.Intern, t => t.InternDays, (t, days) => t.InternDays = days),
            Days(InquiryKind.Collaboration, t => t.CollaborationDays, (t, days) => t.CollaborationDays = days),
            Days(InquiryKind.Talk, t => t.TalkDays, (t, days) => t.TalkDays = days),
            Days(InquiryKind.Question, t => t.QuestionDays, (t, days) => t.QuestionDays = days),
        ]),
        new(() => EditingTexts.GroupResponsiveness,
        [
            new FlagField<SiteTerms>("responsiveness", () => EditingTexts.Responsiveness, t => t.ShowsResponsiveness, (t, isShown) => t.ShowsResponsiveness = isShown) { Hint = () => EditingTexts.ResponsivenessHint },
        ]),
        new(() => EditingTexts.GroupLoad,
        [
            new NumberField<SiteTerms>("collaboration_hours", () => EditingTexts.CollaborationHours, t => t.CollaborationHours, (t, hours) => t.CollaborationHours = hours, 1, SiteTerms.MostHours) { Hint = () => EditingTexts.CollaborationHoursHint },
            new FlagField<SiteTerms>("collaboration_load", () => EditingTexts.CollaborationLoad, t => t.ShowsCollaborationLoad, (t, isShown) => t.ShowsCollaborationLoad = isShown) { Hint = () => EditingTexts.CollaborationLoadHint },
        ]),
    ];

    public override IEnumerable<string> Sentences(FormValues values)
    {
        var terms = Typed(values);
        return Enum.GetValues<InquiryKind>().Select(kind => EditingTexts.PromiseOf.With(Words.Of(kind), PromiseTerms.WithinDays(terms.DaysOf(kind))));
    }

    private static NumberField<SiteTerms> Days(InquiryKind kind, Func<SiteTerms, int?> get, Action<SiteTerms, int> set) =>
        new($"days_{kind}".ToLowerInvariant(), () => Words.Of(kind), get, (terms, days) => set(terms, days ?? get(new() { Key = SiteTerms.TheKey })!.Value), 1, SiteTerms.MostDays)
        {
            IsRequired = true,
            Hint = kind == InquiryKind.Intern ? () => EditingTexts.PromiseHint : null,
        };
}
