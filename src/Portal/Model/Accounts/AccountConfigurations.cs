using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Model.Accounts;

public sealed class PortalUserConfiguration : IEntityTypeConfiguration<PortalUser>
{
    public void Configure(EntityTypeBuilder<PortalUser> user) =>
        user.Property(u => u.DisplayName).HasMaxLength(PortalUser.MaxDisplayNameLength);
}

public sealed class OneTimeLinkConfiguration : IEntityTypeConfiguration<OneTimeLink>
{
    public void Configure(EntityTypeBuilder<OneTimeLink> link)
    {
        link.ToTable("one_time_links");
        link.Property(l => l.Id).ValueGeneratedNever();
        link.HasIndex(l => l.SecretHash).IsUnique();

        // Two people who open the same link at the same time: the second one loses.
        link.Property(l => l.UsedAt).IsConcurrencyToken();
    }
}
