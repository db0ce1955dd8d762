using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Features.Contact.Screening;

namespace Portal.IntegrationTests.Contact;

public sealed class StampWithoutDatabaseTests
{
    [Fact]
    public async Task Nobody_is_taken_for_a_forger_because_the_keys_cannot_be_read()
    {
        var form = Guid.NewGuid();
        var stamp = new FormStamp(new EphemeralDataProtectionProvider()).Create(form, DateTimeOffset.UnixEpoch);
        var services = new ServiceCollection();
        services.AddDbContext<PortalDbContext>(options => options.UseNpgsql("Host=127.0.0.1;Port=1;Timeout=5"));
        services.AddDataProtection();
        services.AddOptions<KeyManagementOptions>().Configure<IServiceScopeFactory>((options, scopes) => options.XmlRepository = new DataProtectionKeyStore(scopes));
        await using var provider = services.BuildServiceProvider();

        var fault = Assert.ThrowsAny<Exception>(() => new FormStamp(provider.GetRequiredService<IDataProtectionProvider>()).Read(stamp, form));
        Assert.True(fault.IsDatabaseAway());
    }
}
