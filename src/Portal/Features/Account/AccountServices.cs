using Microsoft.Extensions.DependencyInjection.Extensions;
using Portal.Features.Account.Tokens;
using Portal.Features.Account.Webhooks;

namespace Portal.Features.Account;

internal static class AccountServices
{
    public static void AddAccount(this IServiceCollection services)
    {
        services.AddOptions<AccountOptions>().BindConfiguration(AccountOptions.Section);
        services.AddSingleton<KnownDevices>();
        services.AddSingleton<NobodysPassword>();
        services.AddScoped<AccountSessions>();
        services.AddScoped<AccountLetters>();
        services.AddScoped<CodeKeys>();
        services.AddScoped<GuessLimits>();
        services.AddScoped<OwnAccounts>();
        services.AddScoped<RefusedSignIns>();
        services.AddScoped<SecondFactors>();
        services.AddScoped<SignInDoor>();
        services.AddScoped<SignInSteps>();

        services.AddScoped<AcceptInvitationHandler>();
        services.AddScoped<ChangePasswordHandler>();
        services.AddScoped<ConfirmHandler>();
        services.AddScoped<CreateOwnerHandler>();
        services.AddScoped<InvitePersonHandler>();
        services.AddScoped<LookAtTokenHandler>();
        services.AddScoped<MakeRecoveryCodesHandler>();
        services.AddScoped<ManageCodesHandler>();
        services.AddScoped<ManagePasskeysHandler>();
        services.AddScoped<ManagePeopleHandler>();
        services.AddScoped<ManageTokensHandler>();
        services.AddScoped<PasskeySignInHandler>();
        services.AddScoped<ResetAccountHandler>();
        services.AddScoped<SecondStepHandler>();
        services.AddScoped<SetUpOwnerHandler>();
        services.AddScoped<SignInHandler>();
        services.AddWebhooks();
    }

    private static void AddWebhooks(this IServiceCollection services)
    {
        services.AddOptions<WebhookOptions>().BindConfiguration(WebhookOptions.Section);
        services.TryAddSingleton(WebhookLimits.Usual);
        services.AddSingleton<WebhookSender>();
        services.AddSingleton<WebhookKeys>();
        services.AddSingleton<DeliverWebhooksHandler>();
        services.AddScoped<EndWebhookHandler>();
        services.AddScoped<ManageWebhooksHandler>();
        services.AddScoped<WebhookLogHandler>();
        services.AddHostedService<WebhookWorker>();
    }
}
