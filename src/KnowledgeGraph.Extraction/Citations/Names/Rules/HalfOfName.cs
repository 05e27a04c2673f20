using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Citations.Names.Rules;

/// <summary>A name of which the text prints a half, for the name before has the other: "the Vienna Declaration and Programme of Action", "the
/// Convention and its Amendment".</summary>
internal sealed class HalfOfName : INameReading
{
    /// <inheritdoc/>
    public string Says => "the name before it has its other half";

    private static readonly string Declaration = Keyword.Declaration.ToString();

    /// <inheritdoc/>
    public bool TryRead(NamePassage passage, NameCandidate candidate, out int end)
    {
        string? full = (candidate.IsModified ? null : SharedBeginning(passage, candidate)) ?? Belonging(passage, candidate);
        end = full is null ? 0 : candidate.End;
        if (full is not null)
        {
            AddWhole(passage, candidate, full);
        }

        return full is not null;
    }

    /// <summary>Takes up a name of which the text prints only a half.</summary>
    public static void AddWhole(NamePassage passage, NameCandidate candidate, string full)
    {
        NamedInstrument named = passage.Table.Longest(full) is { } known && known.Title == full
            ? known
            : passage.Table.Learn(new NamedInstrument
            {
                Title = full,
                Words = full.Split(' '),
                Noun = candidate.Name.Noun,
                Kind = candidate.Name.Kind,
            });
        NamePassage.Bind(named, passage.SourceAt(candidate.End, candidate.Mark));
        passage.Add(MatchKind.Name, candidate.Start, candidate.End, named, full);
    }

    // "the Vienna Declaration and Programme of Action": two nouns share what stands before them.
    private static string? SharedBeginning(NamePassage passage, NameCandidate candidate)
    {
        TokenList tokens = passage.Tokens;
        int start = candidate.Start;
        CitationMatch? first = tokens.Is(start - 1, Keyword.And) ? passage.Names.LastOrDefault() : null;
        if (first is not { Kind: MatchKind.Name or MatchKind.ShortForm, Name: string before, Named: NamedInstrument { LocalTo: null } other }
            || other.Noun != Keyword.Declaration)
        {
            return null;
        }

        bool isMarked = tokens[start - 2].Kind == TokenKind.Mark;
        int end = isMarked ? start - 2 : start - 1;
        bool isNoun = first.EndToken == end && tokens.Is(end - 1, Keyword.Declaration);
        if (!isNoun || before.Length == Declaration.Length || NameWords.IsGeneral(tokens[tokens[first.FirstToken]]))
        {
            return null;
        }

        // The footnote behind the second is the first one's too.
        if (!isMarked)
        {
            NamePassage.Bind(other, passage.SourceAt(tokens.At(tokens[start].Start + candidate.Printed.Length), -1));
            first.Symbol = other.Symbol;
        }

        string full = $"{before[..^Declaration.Length]}{candidate.Printed}";
        return passage.Table.Longest(full) is { } taken && taken.Title != full ? $"{before} and {candidate.Printed}" : full;
    }

    // "the Convention …, as well as its Amendment", "the Optional Protocol thereto": what belongs to the treaty named last.
    private static string? Belonging(NamePassage passage, NameCandidate candidate)
    {
        TokenList tokens = passage.Tokens;
        bool isThereto = tokens.Is(candidate.End, Keyword.Thereto);
        bool belongs = candidate.Word is Keyword.Amendment or Keyword.Protocol && !candidate.HasComplement
            && (tokens.Is(candidate.Start - 1, Keyword.Its) || isThereto);
        NamedInstrument? main = belongs ? passage.Names.FindLast(n => n.Kind is MatchKind.Name or MatchKind.ShortForm)?.Named : null;
        return main is not { Kind: InstrumentKind.Treaty, Noun: not Keyword.Protocol and not Keyword.Amendment } ? null
            : KnownProtocols.Find(main.Title, candidate.Name.Words, tokens, isThereto ? candidate.End + 1 : candidate.End)
                ?? (candidate.IsModified && candidate.Meant.Count > 0 ? null : $"{candidate.Printed} to the {main.Title}");
    }
}
