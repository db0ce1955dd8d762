using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using Portal.Model.Accounts;

namespace Portal.Features.Account;

/// <summary>A session that began with more than a password, where the settings want that.</summary>
public sealed class SecondFactorRequirement : IAuthorizationRequirement
{
    /// <returns>Whether the session began in a way for which a stolen password would not have been enough.</returns>
    public static bool IsMetBy(ClaimsPrincipal person) =>
        Enum.TryParse<SignInMethod>(person.FindFirstValue(ClaimTypes.AuthenticationMethod), out var method) && method.HasSecondFactor();
}

public sealed class SecondFactorHandler(IOptions<AccountOptions> options) : AuthorizationHandler<SecondFactorRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, SecondFactorRequirement requirement)
    {
        if (!options.Value.RequireSecondFactor || SecondFactorRequirement.IsMetBy(context.User))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
