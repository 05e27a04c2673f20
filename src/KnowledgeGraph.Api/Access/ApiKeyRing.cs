using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Api.Access;

/// <summary>Whose a key is, and whether it writes.</summary>
internal sealed record KeyHolder(string Name, bool MayWrite);

/// <summary>The API keys that are known, by their hashes alone.</summary>
/// <param name="readers">The keys that read.</param>
/// <param name="writers">The keys that write too. A key that is among both writes.</param>
internal sealed class ApiKeyRing(IEnumerable<KeyValuePair<string, string>> readers, IEnumerable<KeyValuePair<string, string>> writers)
{
    // Longer than any key: what a client sends is hashed, and hashing takes time.
    private const int LongestKey = 512;

    private readonly (KeyHolder Holder, byte[] Hash)[] _keys =
    [
        .. readers.Select(k => (new KeyHolder(k.Key, MayWrite: false), Convert.FromHexString(k.Value))),
        .. writers.Select(k => (new KeyHolder(k.Key, MayWrite: true), Convert.FromHexString(k.Value))),
    ];

    /// <summary>
    /// Whose key it is; null for a wrong one. Every known hash is compared whole, so that the time taken tells nothing about any.
    /// </summary>
    public KeyHolder? HolderOf(string? key)
    {
        if (string.IsNullOrEmpty(key) || key.Length > LongestKey)
        {
            return null;
        }

        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(key));
        KeyHolder? holder = null;
        foreach ((KeyHolder its, byte[] known) in _keys)
        {
            holder = CryptographicOperations.FixedTimeEquals(known, hash) ? its : holder;
        }

        return holder;
    }
}
