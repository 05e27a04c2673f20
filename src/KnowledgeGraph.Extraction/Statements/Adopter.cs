using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Citations.Names;
using KnowledgeGraph.Extraction.Citations.Names.Shape;
using KnowledgeGraph.Extraction.Citations.Owners;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Statements;

/// <summary>The body behind "adopted by" and "adopted at": a body that is known, or a name of several words that none is cut off from.</summary>
internal static class Adopter
{
    // In tokens.
    private const int LongestBody = 24;
    private const int LongestPlace = 2;

    private static readonly FrozenSet<string> General = NameVocabulary.English.BodyNouns.Concat(NameVocabulary.English.OwnerNouns)
        .Concat(NameVocabulary.English.GeneralBodies).Concat(NameVocabulary.English.GeneralWords).Concat(DateWords.English.OrdinalWords)
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a body.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">Its first token, behind the article.</param>
    /// <param name="isPlace">Whether it stands behind "at", as places do: "at The Hague".</param>
    /// <param name="body">Its name; null where there is none that says who is meant.</param>
    public static bool TryRead(TokenList tokens, int at, bool isPlace, out string? body)
    {
        int known = BodyNames.At(tokens, at, out KnownBody? found);
        int end = tokens[at].IsCapital ? Math.Min(NameEnd.Find(tokens, at + 1, out _), at + LongestBody) : at;
        end = OverRest(tokens, OverJoint(tokens, at, end));
        string printed = end > at ? tokens.Text[tokens[at].Start..tokens[end - 1].End] : "";
        body = known >= end && found is not null ? found.Name
            : Bodies.Find(printed)?.Name ?? (Says(tokens, at, end, isPlace) ? printed : null);
        return body is not null;
    }

    // "Food and Agriculture Organization", "Technical and Vocational Education Congress"
    private static int OverJoint(TokenList tokens, int start, int end)
    {
        int next = end + 1;
        while (tokens.Is(end, Keyword.And) && tokens[next].IsCapital && next < start + LongestBody)
        {
            next++;
            if (NameWords.BodyNouns.Has(tokens, next - 1))
            {
                return NameEnd.Find(tokens, next, out _);
            }
        }

        return end;
    }

    // "in All Its Aspects", "for the Decade 2011–2020"
    private static int OverRest(TokenList tokens, int end)
    {
        while (end > 0 && (tokens[end] is { Kind: TokenKind.Word, IsCapital: true }
            || (tokens.IsDash(end) && tokens.IsNumber(end - 1) && tokens.IsNumber(end + 1))))
        {
            end += tokens.IsDash(end) ? 2 : 1;
        }

        return end;
    }

    // "the Fourteenth Congress", "the World Conference", "the General Conference of the Agency": any may be called so.
    private static bool IsGeneral(TokenList tokens, int at) =>
        tokens[at] is not { Kind: TokenKind.Word, IsCapital: true } word || General.Contains(tokens[word].ToString());

    // "the Conference", "The Hague" and what goes on in small letters, "States members of …", do not say who it was.
    private static bool Says(TokenList tokens, int start, int end, bool isPlace)
    {
        bool hasNoun = false, isGeneral = true;
        for (int i = start; i < end; i++)
        {
            isGeneral &= IsGeneral(tokens, i);
            hasNoun |= NameWords.BodyNouns.Has(tokens, i);
        }

        bool goesOn = tokens[end] is { Kind: TokenKind.Word, Word: Keyword.None } && !NameWords.ClosingWords.Has(tokens, end);
        return !goesOn && !isGeneral && end - start > (isPlace && !hasNoun ? LongestPlace : 1);
    }
}
