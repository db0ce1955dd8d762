using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.Options;

namespace Portal.Data.Keys;

/// <summary>A key from a file, for those who have no certificate: AES-256 in GCM, with a fresh nonce each time.</summary>
internal sealed class KeyFile(byte[] key)
{
    private const int KeySize = 32;
    private const int NonceSize = 12;
    private const int TagSize = 16;

    /// <exception cref="OptionsValidationException">Missing, unreadable or of another form. Never with what may be the key itself.</exception>
    public static KeyFile Read(string path)
    {
        if (LooksLikeKey(path))
        {
            throw KeyWrapping.Fault("Keys:File holds what looks like a key. It has to be the name of a file with the key in it.");
        }

        try
        {
            return Convert.FromBase64String(File.ReadAllText(path).Trim()) is { Length: KeySize } key
                ? new(key)
                : throw KeyWrapping.Fault($"Keys:File names {path}, which does not hold {KeySize} bytes in base64; openssl rand -base64 {KeySize} makes them.");
        }
        catch (FormatException)
        {
            throw KeyWrapping.Fault($"Keys:File names {path}, which does not hold {KeySize} bytes in base64; openssl rand -base64 {KeySize} makes them.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw KeyWrapping.Fault($"Keys:File names {path}, which cannot be read.");
        }
    }

    /// <summary>Somebody took the setting for the key, or a file in /run/secrets is named like the setting.</summary>
    private static bool LooksLikeKey(string path)
    {
        var text = path.Trim();
        return !File.Exists(path)
            && (Convert.TryFromBase64String(text, new byte[text.Length], out var length) && length == KeySize
                || text.Length >= KeySize && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '=' or '-' or '_'));
    }

    /// <returns>Nonce, tag and cipher text, in this order.</returns>
    public byte[] Wrap(byte[] plain)
    {
        var wrapped = new byte[NonceSize + TagSize + plain.Length];
        var nonce = wrapped.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(nonce, plain, wrapped.AsSpan(NonceSize + TagSize), wrapped.AsSpan(NonceSize, TagSize));
        return wrapped;
    }

    /// <exception cref="CryptographicException">Wrapped with another key, or changed since.</exception>
    public byte[] Unwrap(byte[] wrapped)
    {
        if (wrapped.Length < NonceSize + TagSize)
        {
            throw new CryptographicException("Too short to be a wrapped key.");
        }

        var plain = new byte[wrapped.Length - NonceSize - TagSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(wrapped.AsSpan(0, NonceSize), wrapped.AsSpan(NonceSize + TagSize), wrapped.AsSpan(NonceSize, TagSize), plain);
        return plain;
    }
}

/// <summary>Writes keys so that only <see cref="KeyFileDecryptor"/> with the same file can read them.</summary>
internal sealed class KeyFileEncryptor(KeyFile key) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement) => new(
        new XElement("wrapped", Convert.ToBase64String(key.Wrap(Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting))))),
        typeof(KeyFileDecryptor));
}

/// <summary>Made by the framework, which finds its name beside each key.</summary>
internal sealed class KeyFileDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        var key = services.GetService<KeyFile>() ?? throw new CryptographicException("A key is wrapped with a key file, and Keys:File names none.");
        return XElement.Parse(Encoding.UTF8.GetString(key.Unwrap(Convert.FromBase64String(encryptedElement.Value))));
    }
}
