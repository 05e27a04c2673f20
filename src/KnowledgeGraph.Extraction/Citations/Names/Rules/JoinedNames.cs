using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Citations.Names.Shape;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Citations.Names.Rules;

/// <summary>Names that share their noun, one citation each: "the Linas-Marcoussis, Accra III and Pretoria Agreements", "the London and Kabul
/// Conference Communiqués".</summary>
internal sealed class JoinedNames : INameRule
{
    // In tokens: "Accra III", "Linas-Marcoussis".
    private const int LongestMember = 3;

    /// <inheritdoc/>
    public string? Says => "names that share their noun";

    /// <inheritdoc/>
    public bool TryRead(NamePassage passage, ref int at)
    {
        TokenList tokens = passage.Tokens;
        if (at < passage.Bound || PluralNoun.Singular(tokens, at) is not Keyword noun)
        {
            return false;
        }

        List<(int First, int End)> members = Members(tokens, NameStart.Find(tokens, at, passage.Bound), at);
        if (members.Count < 2)
        {
            return false;
        }

        string[] shared = passage.Printed(members[^1].First, members[^1].End).Split(' ')[1..];
        string singular = tokens[tokens[at]][..^1].ToString();
        var named = new List<NamedInstrument>();
        foreach ((int first, int end) in members)
        {
            string name = passage.Printed(first, end);
            NamedInstrument? text = Known(passage, $"{name} {singular}", noun);
            if (text is null && !MayBeNew(tokens, first, end, shared.Length))
            {
                return false;
            }

            string title = shared.Length > 0 && end < members[^1].End ? $"{name} {string.Join(' ', shared)} {singular}" : $"{name} {singular}";
            named.Add(text ?? Known(passage, title, noun) ?? New(passage, title, noun));
        }

        for (int i = 0; i < members.Count; i++)
        {
            int end = i == members.Count - 1 ? at + 1 : members[i].End;
            passage.AddDated(members[i].First, end, named[i], passage.Printed(members[i].First, end), null);
        }

        at++;
        return true;
    }

    // What the commas and the "and" before the noun part.
    private static List<(int First, int End)> Members(TokenList tokens, int start, int noun)
    {
        var members = new List<(int First, int End)>();
        bool isJoined = false;
        int first = start;
        for (int i = start; i < noun; i++)
        {
            bool isAnd = tokens.Is(i, Keyword.And);
            if (isAnd || tokens.Is(i, ','))
            {
                isJoined |= isAnd;
                members.Add((first, i));
                first = i + 1;
            }
        }

        members.Add((first, noun));
        return isJoined && members.TrueForAll(m => m.First < m.End) ? members : [];
    }

    private static NamedInstrument? Known(NamePassage passage, string title, Keyword noun) =>
        passage.Table.Longest(title) ?? (passage.Table.Meant(title.Split(' '), noun, false) is [NamedInstrument only] ? only : null);

    // A place, and what all share: no "Humanitarian and Security Protocols".
    private static bool MayBeNew(TokenList tokens, int first, int end, int shared)
    {
        bool isShort = end - first <= LongestMember + shared && tokens[first] is { Kind: TokenKind.Word, IsCapital: true };
        return isShort && !NameWords.IsGeneral(tokens[tokens[first]]) && !NameWords.BodyNouns.Has(tokens, end - 1);
    }

    private static NamedInstrument New(NamePassage passage, string title, Keyword noun) => passage.Table.Learn(new NamedInstrument
    {
        Title = title,
        Words = title.Split(' '),
        Noun = noun,
        Kind = InstrumentNoun.Kind(noun),
    });
}
