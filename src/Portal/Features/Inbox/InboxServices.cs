namespace Portal.Features.Inbox;

internal static class InboxServices
{
    public static void AddInbox(this IServiceCollection services)
    {
        services.AddScoped<InboxList>();
        services.AddScoped<InquiryPages>();
        services.AddScoped<ChangeStateHandler>();
        services.AddScoped<ReplyToInquiryHandler>();
        services.AddScoped<AddNoteHandler>();
        services.AddScoped<EmptyQuarantineHandler>();
    }
}
