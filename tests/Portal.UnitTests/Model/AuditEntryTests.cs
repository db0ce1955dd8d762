using Portal.Model.Audit;

namespace Portal.UnitTests.Model;

public sealed class AuditEntryTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Texts_that_somebody_else_chose_cannot_break_a_record()
    {
        var entry = AuditEntry.Create(
            AuditAction.SignInFailed, null, "", "a@example.org\r\nsigned_in \u202Eolga\0", new('x', 5000), " ", new('9', 60), Now);
        Assert.Equal(("a@example.org signed_in olga", AuditEntry.MaxValueLength, null), (entry.Subject, entry.Before!.Length, entry.After));
        Assert.Equal((AuditEntry.MaxNetworkLength, ""), (entry.Network!.Length, entry.ActorName));
    }

    [Fact]
    public void A_character_of_two_halves_is_not_cut_in_two()
    {
        var entry = AuditEntry.Create(AuditAction.SettingChanged, null, "command line", new string('a', 199) + "𠮷", null, null, null, Now);
        Assert.Equal(new string('a', 199), entry.Subject);
    }
}
