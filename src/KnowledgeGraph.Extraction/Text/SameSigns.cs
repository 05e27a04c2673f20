using System.Buffers;

namespace KnowledgeGraph.Extraction.Text;

/// <summary>Words are the same whether their apostrophes are straight or curly, and whichever hyphens and dashes they have.</summary>
internal sealed class SameSigns : IEqualityComparer<string>, IAlternateEqualityComparer<ReadOnlySpan<char>, string>
{
    private const int ShortWord = 64;

    private static readonly SearchValues<char> Variants = SearchValues.Create("’‑–‐");

    private SameSigns()
    {
    }

    /// <summary>The only one.</summary>
    public static SameSigns Instance { get; } = new();

    /// <inheritdoc />
    public bool Equals(string? x, string? y) => x is null ? y is null : y is not null && Equals(x.AsSpan(), y);

    /// <inheritdoc />
    public int GetHashCode(string obj) => GetHashCode(obj.AsSpan());

    /// <inheritdoc />
    public string Create(ReadOnlySpan<char> alternate) => alternate.ToString();

    /// <inheritdoc />
    public bool Equals(ReadOnlySpan<char> alternate, string other)
    {
        if (alternate.SequenceEqual(other))
        {
            return true;
        }

        if (alternate.Length != other.Length)
        {
            return false;
        }

        for (int i = 0; i < other.Length; i++)
        {
            if (Sign(alternate[i]) != Sign(other[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc />
    public int GetHashCode(ReadOnlySpan<char> alternate)
    {
        if (!alternate.ContainsAny(Variants))
        {
            return string.GetHashCode(alternate);
        }

        Span<char> signs = alternate.Length <= ShortWord ? stackalloc char[ShortWord] : new char[alternate.Length];
        for (int i = 0; i < alternate.Length; i++)
        {
            signs[i] = Sign(alternate[i]);
        }

        return string.GetHashCode(signs[..alternate.Length]);
    }

    private static char Sign(char c) => c switch { '’' => '\'', '‑' or '–' or '‐' => '-', _ => c };
}
