using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Model.Ids;

/// <summary>
/// What a name is found by. Titles and names are kept whole, however long they are; an index takes keys of some thousand bytes (Neo4j 8,164), so
/// that a longer name is found by its beginning and a digest of the whole.
/// </summary>
public static class IndexedName
{
    /// <summary>How many characters a key has at the most: of three bytes each they leave room for a label behind them.</summary>
    public const int Longest = 2000;

    private const int DigestBytes = 16;

    /// <summary>The key of a name in kebab case: itself, unless it is too long. The key of a key is itself.</summary>
    public static string Of(string kebab)
    {
        ArgumentNullException.ThrowIfNull(kebab);
        if (kebab.Length <= Longest)
        {
            return kebab;
        }

        int end = Longest - (2 * DigestBytes) - 1;
        string beginning = kebab[..(char.IsHighSurrogate(kebab[end - 1]) ? end - 1 : end)].TrimEnd('-');
        return $"{beginning}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(kebab)).AsSpan(0, DigestBytes))}";
    }
}
