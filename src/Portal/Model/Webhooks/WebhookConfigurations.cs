using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Model.Accounts;
using Portal.Model.Inquiries;

namespace Portal.Model.Webhooks;

public sealed class WebhookConfiguration : IEntityTypeConfiguration<Webhook>
{
    public void Configure(EntityTypeBuilder<Webhook> webhook)
    {
        webhook.ToTable("webhooks");
        webhook.Property(w => w.Id).ValueGeneratedNever();
        webhook.Property(w => w.Name).HasMaxLength(Webhook.MaxNameLength);
        webhook.Property(w => w.Address).HasMaxLength(Webhook.MaxAddressLength);
        webhook.HasOne<PortalUser>().WithMany().HasForeignKey(w => w.UserId).OnDelete(DeleteBehavior.Cascade);
        webhook.HasIndex(w => w.UserId);
    }
}

public sealed class WebhookDeliveryConfiguration : IEntityTypeConfiguration<WebhookDelivery>
{
    public void Configure(EntityTypeBuilder<WebhookDelivery> delivery)
    {
        delivery.ToTable("webhook_deliveries");
        delivery.Property(d => d.Id).ValueGeneratedNever();
        delivery.HasOne<Inquiry>().WithMany().HasForeignKey(d => d.InquiryId).OnDelete(DeleteBehavior.Cascade);
        delivery.HasIndex(d => d.InquiryId);
        delivery.HasIndex(d => new { d.WebhookId, d.Event, d.Cause }).IsUnique();
        delivery.HasIndex(d => d.NextAttemptAt).HasFilter("state in ('waiting', 'sending')");
        delivery.HasIndex(d => d.At);
    }
}
