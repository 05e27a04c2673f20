using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Following.Hooks;

/// <summary>Signs what is sent as Standard Webhooks has it (https://www.standardwebhooks.com): v1, HMAC-SHA256.</summary>
public static class WebhookSignature
{
    private const string Prefix = "whsec_";
    private const int Shortest = 24;
    private const int Longest = 64;

    /// <summary>The key that a secret stands for; null where it is none.</summary>
    public static byte[]? Key(string? secret)
    {
        if (secret is null || !secret.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        byte[] key = new byte[secret.Length];
        return Convert.TryFromBase64String(secret[Prefix.Length..], key, out int length) && length is >= Shortest and <= Longest
            ? key[..length] : null;
    }

    /// <summary>The value of <c>webhook-signature</c>.</summary>
    /// <param name="key">The key.</param>
    /// <param name="id">The value of <c>webhook-id</c>.</param>
    /// <param name="at">The value of <c>webhook-timestamp</c>, in seconds since 1970.</param>
    /// <param name="body">What is sent.</param>
    public static string Of(byte[] key, string id, long at, string body) => "v1," + Convert.ToBase64String(HMACSHA256.HashData(
        key, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{at}.{body}"))));
}
