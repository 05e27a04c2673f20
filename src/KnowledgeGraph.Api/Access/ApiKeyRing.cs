using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Api.Access;

/// <summary>The API keys that are known, by their hashes alone.</summary>
internal sealed class ApiKeyRing(IEnumerable<KeyValuePair<string, string>> hashes)
{
    // Longer than any key: what a client sends is hashed, and hashing takes time.
    private const int LongestKey = 512;

    private readonly (string Name, byte[] Hash)[] _keys = [.. hashes.Select(k => (k.Key, Convert.FromHexString(k.Value)))];

    /// <summary>
    /// Whose key it is; null for a wrong one. Every known hash is compared whole, so that the time taken tells nothing about any.
    /// </summary>
    public string? HolderOf(string? key)
    {
        if (string.IsNullOrEmpty(key) || key.Length > LongestKey)
        {
            return null;
        }

        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(key));
        string? holder = null;
        foreach ((string name, byte[] known) in _keys)
        {
            holder = CryptographicOperations.FixedTimeEquals(known, hash) ? name : holder;
        }

        return holder;
    }
}
