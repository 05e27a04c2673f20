using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Following.Journal;

/// <summary>A UUID that is made of a name (RFC 9562, 5.5): the same name has the same one in every process.</summary>
public static class StableId
{
    // The namespace of this program's names: random once, and the same for ever.
    private static readonly byte[] Names = Convert.FromHexString("6a0c1f7e5b0b4c0f9d5b1e2f4a7c8d90");

    /// <summary>The UUID of a name.</summary>
    public static Guid Of(string name)
    {
        byte[] text = Encoding.UTF8.GetBytes(name);
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
#pragma warning disable CA5350 // The standard has SHA-1 for version 5: it names, it protects nothing.
        SHA1.HashData([.. Names, .. text], hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
