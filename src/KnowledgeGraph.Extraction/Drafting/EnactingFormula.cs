using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>The words between head and preamble: "The General Assembly," (Editorial Manual, resolutions: the body is the subject of every paragraph).</summary>
internal static class EnactingFormula
{
    private const int Longest = 160;

    /// <summary>Whether a block is an enacting formula and nothing else.</summary>
    public static bool Is(ReadOnlySpan<char> block) => TryRead(block, out _);

    /// <summary>The body that speaks.</summary>
    public static bool TryRead(ReadOnlySpan<char> block, out KnownBody? body)
    {
        body = null;
        if (block.Length > Longest || !block.StartsWith("The "))
        {
            return false;
        }

        ReadOnlySpan<char> name = block[4..].TrimEnd(" ,:");
        body = Bodies.Find(name.ToString());
        return body is not null;
    }

    /// <summary>Whether a block introduces a statement by a President: "At the 4119th meeting of the Security Council, held on 23 March 2000 …",
    /// "On 4 December 2020, in connection with the Council’s consideration …".</summary>
    public static bool OpensStatement(ReadOnlySpan<char> block) =>
        (block.StartsWith("At the ") || block.StartsWith("On ")) && block.Contains("President", StringComparison.Ordinal)
        && block.Contains("statement", StringComparison.Ordinal) && block.Contains("consideration", StringComparison.Ordinal);
}
