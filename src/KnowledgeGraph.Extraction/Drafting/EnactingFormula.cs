using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>
/// The words between head and preamble: "The General Assembly," (Editorial Manual, resolutions: the body is the subject of every paragraph).
/// </summary>
internal static class EnactingFormula
{
    private const int Longest = 160;

    private static readonly string Article = char.ToUpperInvariant(DraftingWords.English.Article[0]) + DraftingWords.English.Article[1..] + " ";
    private static readonly string[] StatementOpenings = [.. DraftingWords.English.StatementOpenings.Select(o => o + " ")];
    private static readonly string[] StatementWords = [.. DraftingWords.English.StatementWords];

    /// <summary>Whether a block is an enacting formula and nothing else.</summary>
    public static bool Is(ReadOnlySpan<char> block) => TryRead(block, out _);

    /// <summary>The body that speaks.</summary>
    public static bool TryRead(ReadOnlySpan<char> block, out KnownBody? body)
    {
        body = null;
        bool isFormula = block.Length <= Longest
            && (block.StartsWith(Article)
                || (block.EndsWith(",") && block.StartsWith(Article, StringComparison.OrdinalIgnoreCase) && char.IsUpper(block[1])));
        if (!isFormula)
        {
            return false;
        }

        ReadOnlySpan<char> name = block[Article.Length..].TrimEnd(" ,:");
        body = Bodies.Find(name.ToString());
        return body is not null;
    }

    /// <summary>Whether a block introduces a statement by a President: "At the 4119th meeting of the Security Council, held on 23 March 2000 …",
    /// "On 4 December 2020, in connection with the Council’s consideration …".</summary>
    public static bool OpensStatement(ReadOnlySpan<char> block)
    {
        foreach (string opening in StatementOpenings)
        {
            if (block.StartsWith(opening))
            {
                return HasAll(block, StatementWords);
            }
        }

        return false;
    }

    private static bool HasAll(ReadOnlySpan<char> block, string[] words)
    {
        foreach (string word in words)
        {
            if (!block.Contains(word, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
