namespace Portal.Features.Inbox;

internal static class InboxServices
{
    public static void AddInbox(this IServiceCollection services) => _ = services;
}
