using Portal.Features.Shared.Replies;

namespace Portal.Features.Templates;

internal static class TemplatesServices
{
    public static void AddTemplates(this IServiceCollection services)
    {
        services.AddScoped<ReplyFacts>();
        services.AddScoped<ReplyTemplates>();
        services.AddScoped<ReplyDesks>();
        services.AddScoped<ReplyLetters>();
        services.AddScoped<PreparedReplies>();
        services.AddScoped<ShipReadySetHandler>();
        services.AddScoped<SaveTemplateHandler>();
        services.AddScoped<MoveTemplateHandler>();
        services.AddScoped<SwitchTemplateHandler>();
        services.AddScoped<RemoveTemplateHandler>();
        services.AddScoped<TemplatePreviews>();
    }
}
