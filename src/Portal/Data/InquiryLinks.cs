using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Portal.Model.Inquiries;
using Portal.Model.Keys;
using Portal.Model.Text;

namespace Portal.Data;

/// <summary>
/// The secret addresses of senders' private pages. A token is the inquiry's id and 160 bits of an HMAC over id and
/// version; it is derived whenever it is needed and stored nowhere.
/// </summary>
public sealed class InquiryLinks(ServerKeys keys)
{
    private const int IdBytes = 16;
    private const int MacBytes = 20;

    private const byte Page = 0;
    private const byte NotMe = 1;

    /// <summary>The path of the page, in the language of the reader.</summary>
    public async ValueTask<string> PathAsync(Guid id, int version, Language language, CancellationToken cancellationToken) =>
        $"{(language == Language.Chinese ? "/zh" : "")}/inquiries/{await TokenAsync(id, version, cancellationToken)}";

    public async ValueTask<string> TokenAsync(Guid id, int version, CancellationToken cancellationToken) =>
        Token(await KeyAsync(cancellationToken), id, version, Page);

    /// <summary>The page where whoever did not send an inquiry has it removed. Its token is in the acknowledgement alone, so having it shows whose mailbox it is.</summary>
    public async ValueTask<string> NotMePathAsync(Guid id, int version, Language language, CancellationToken cancellationToken) =>
        $"{(language == Language.Chinese ? "/zh" : "")}/inquiries/{Token(await KeyAsync(cancellationToken), id, version, NotMe)}/not-me";

    /// <returns>The inquiry that the token opens right now, or null for a token that is made up, mistyped or void.</returns>
    public Task<Guid?> OpenAsync(PortalDbContext db, string? token, CancellationToken cancellationToken) => OpenAsync(db, token, Page, cancellationToken);

    /// <returns>What <see cref="OpenAsync(PortalDbContext, string?, CancellationToken)"/> does, for the token of <see cref="NotMePathAsync"/>.</returns>
    public Task<Guid?> OpenNotMeAsync(PortalDbContext db, string? token, CancellationToken cancellationToken) => OpenAsync(db, token, NotMe, cancellationToken);

    private async Task<Guid?> OpenAsync(PortalDbContext db, string? token, byte purpose, CancellationToken cancellationToken)
    {
        if (Parse(token) is not var (id, mac))
        {
            return null;
        }

        var version = await db.Inquiries.Where(i => i.Id == id && i.State != InquiryState.Spam).Select(i => (int?)i.TokenVersion).SingleOrDefaultAsync(cancellationToken);
        return await IsOfAsync(mac, id, version, purpose, cancellationToken) ? id : null;
    }

    /// <returns>What is left of the inquiry that the token opened until it was erased; null for any other token.</returns>
    public async Task<ErasedInquiry?> OpenErasedAsync(PortalDbContext db, string? token, CancellationToken cancellationToken)
    {
        if (Parse(token) is not var (id, mac))
        {
            return null;
        }

        var erased = await db.ErasedInquiries.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id && e.State != InquiryState.Spam, cancellationToken);
        return await IsOfAsync(mac, id, erased?.TokenVersion, Page, cancellationToken) ? erased : null;
    }

    private static (Guid Id, byte[] Mac)? Parse(string? token)
    {
        var bytes = new byte[IdBytes + MacBytes];
        return token is not null && token.Length == Base64Url.GetEncodedLength(bytes.Length)
            && Base64Url.TryDecodeFromChars(token, bytes, out var length) && length == bytes.Length
            ? (new Guid(bytes.AsSpan(0, IdBytes), bigEndian: true), bytes[IdBytes..])
            : null;
    }

    private async ValueTask<bool> IsOfAsync(byte[] mac, Guid id, int? version, byte purpose, CancellationToken cancellationToken)
    {
        // The same work whether there is such an inquiry or not.
        var key = await KeyAsync(cancellationToken);
        var isRight = CryptographicOperations.FixedTimeEquals(mac, Mac(key, id, version ?? 0, purpose));
        return version is not null && isRight;
    }

    private static string Token(byte[] key, Guid id, int version, byte purpose)
    {
        var token = new byte[IdBytes + MacBytes];
        id.TryWriteBytes(token, bigEndian: true, out _);
        Mac(key, id, version, purpose).CopyTo(token.AsSpan(IdBytes));
        return Base64Url.EncodeToString(token);
    }

    /// <param name="purpose">The private page itself adds nothing, so that links of before there were others go on.</param>
    private static ReadOnlySpan<byte> Mac(byte[] key, Guid id, int version, byte purpose)
    {
        Span<byte> content = stackalloc byte[IdBytes + sizeof(int) + (purpose == Page ? 0 : 1)];
        id.TryWriteBytes(content, bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(content[IdBytes..], version);
        if (purpose != Page)
        {
            content[^1] = purpose;
        }

        return HMACSHA256.HashData(key, content).AsSpan(0, MacBytes);
    }

    private ValueTask<byte[]> KeyAsync(CancellationToken cancellationToken) => keys.ReadAsync(ServerKey.InquiryLinks, cancellationToken);
}
