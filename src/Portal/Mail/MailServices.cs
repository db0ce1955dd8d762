using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Portal.Mail;

public static class MailServices
{
    public static void AddPortalMail(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<IConfigureOptions<MailOptions>, MailOptionsReader>();
        services.AddOptions<MailOptions>().PostConfigure(MailOptionsReader.Complete).ValidateOnStart();
        services.AddSingleton<IValidateOptions<MailOptions>, MailOptionsValidator>();
        services.AddMailTransports();
        services.AddSingleton<MailAccessTokens>();
        services.AddSingleton<MailHealth>();
        services.AddSingleton<OutboxSignal>();
        services.AddScoped<Outbox>();
        services.AddScoped<MailComposer>();
        services.AddScoped<LetterSecrets>();
        services.AddScoped<MailConditions>();
        services.AddSingleton<MailDoctor>();
        services.AddSingleton<Courier>();
        services.AddHostedService<OutboxWorker>();
        services.AddHostedService<OutboxListener>();
        builder.AddIntake();
        services.AddHealthChecks().AddCheck<MailHealthCheck>(MailHealthCheck.Name, failureStatus: HealthStatus.Degraded);
    }
}
