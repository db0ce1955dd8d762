using Portal.Features.Inbox.Acts;
using Portal.Features.Inbox.Api;
using Portal.Features.Inbox.Bulk;
using Portal.Features.Inbox.Decide;
using Portal.Features.Inbox.Export;
using Portal.Features.Inbox.List;
using Portal.Features.Inbox.Live;
using Portal.Features.Inbox.Loads;
using Portal.Features.Inbox.Marks;
using Portal.Features.Inbox.Notes;
using Portal.Features.Inbox.Owed;
using Portal.Features.Inbox.Reviews;
using Portal.Features.Inbox.Session;
using Portal.Features.Inbox.Tags;

namespace Portal.Features.Inbox;

internal static class InboxServices
{
    public static void AddInbox(this IServiceCollection services)
    {
        services.AddScoped<SettleAddressHandler>();
        services.AddScoped<InboxList>();
        services.AddScoped<InboxFinder>();
        services.AddScoped<SearchWindows>();
        services.AddScoped<InboxRail>();
        services.AddScoped<InboxScopes>();
        services.AddScoped<SavedViews>();
        services.AddSingleton<LiveInbox>();
        services.AddHostedService<InboxListener>();
        services.AddScoped<MarkInquiryHandler>();
        services.AddScoped<ManageTagsHandler>();
        services.AddScoped<InquiryPages>();
        services.AddScoped<InquiryFiles>();
        services.AddScoped<SimilarLetters>();
        services.AddScoped<ChangeStateHandler>();
        services.AddScoped<ReplyToInquiryHandler>();
        services.AddScoped<AddNoteHandler>();
        services.AddScoped<EditNoteHandler>();
        services.AddScoped<EmptyQuarantineHandler>();
        services.AddScoped<EarlierInquiries>();
        services.AddScoped<Openings>();
        services.AddScoped<Together>();
        services.AddScoped<LinkInquiriesHandler>();
        services.AddScoped<UnlinkInquiriesHandler>();
        services.AddScoped<MergeInquiryHandler>();
        services.AddScoped<EnterByHandHandler>();
        services.AddScoped<Decider>();
        services.AddScoped<DecideInquiryHandler>();
        services.AddScoped<GiveNoAnswerHandler>();
        services.AddScoped<UndoActHandler>();
        services.AddScoped<LastAct>();
        services.AddScoped<OpenSessions>();
        services.AddScoped<StartSessionHandler>();
        services.AddScoped<DecideInSessionHandler>();
        services.AddScoped<BulkOnOne>();
        services.AddScoped<BulkSelection>();
        services.AddScoped<StartBulkHandler>();
        services.AddScoped<RunBulkHandler>();
        services.AddSingleton<BulkSignal>();
        services.AddHostedService<BulkWorker>();
        services.AddScoped<ReviewInvitations>();
        services.AddScoped<AskForReviewsHandler>();
        services.AddScoped<SaveRubricHandler>();
        services.AddScoped<ExportSelection>();
        services.AddScoped<ExportReader>();
        services.AddScoped<ExportFiles>();
        services.AddSingleton<ExportBatches>();
        services.AddSingleton<ExportWriter>();
        services.AddScoped<ExportRuns>();
        services.AddScoped<StartExportHandler>();
        services.AddScoped<RunExportHandler>();
        services.AddScoped<ExportToFolderHandler>();
        services.AddSingleton<ExportSignal>();
        services.AddHostedService<ExportWorker>();
        services.AddScoped<ListInquiriesHandler>();
        services.AddScoped<ShowInquiryHandler>();
        services.AddScoped<OpenPromises>();
        services.AddScoped<ExtendPromiseHandler>();
        services.AddScoped<PlanLoadHandler>();
    }
}
