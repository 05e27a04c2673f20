using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Citations;
using KnowledgeGraph.Extraction.Citations.Names;
using KnowledgeGraph.Extraction.Citations.Names.Shape;
using KnowledgeGraph.Extraction.Segmentation;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Statements;

/// <summary>
/// What a text states about other instruments: "resolution 76/181, in which it endorsed the Kyoto Declaration", "adopted by the Congress",
/// "Optional Protocol to the Convention", "on the recommendation of the Commission".
/// </summary>
internal sealed class StatementReader(DocumentHead self, NameTable names)
{
    private static readonly FrozenDictionary<string, RelationType>.AlternateLookup<ReadOnlySpan<char>> PastVerbs =
        Verbs.All.Past.ToFrozenDictionary(p => p.Phrase, p => p.Relation).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly HashSet<(InstrumentId, RelationType, string)> _said = [];

    private readonly HashSet<NamedInstrument> _protocols = [];

    /// <summary>The statements so far.</summary>
    public List<DocumentStatement> All { get; } = [];

    /// <summary>Reads the statements of a provision off its citations.</summary>
    public void Read(Part part, TokenList tokens, List<(CitationMatch Match, CitedInstrument? Target)> cited)
    {
        if (part.Kind == ProvisionKind.Head)
        {
            Recommended(part);
            return;
        }

        for (int i = 0; i < cited.Count; i++)
        {
            if (cited[i].Target is not CitedInstrument target)
            {
                continue;
            }

            if (cited[i].Match.Kind is MatchKind.Name or MatchKind.ShortForm)
            {
                if (i == 0 || !IsInTitle(tokens, cited[i - 1].Match, cited[i].Match))
                {
                    AdoptedBy(part, tokens, cited[i].Match, target);
                }

                ProtocolTo(part, cited[i].Match, target);
            }
            else if (cited[i].Match.Kind is MatchKind.Number or MatchKind.Symbol or MatchKind.Anaphor && i + 1 < cited.Count)
            {
                InWhich(part, tokens, cited[i].Match, target, cited[i + 1]);
            }
        }
    }

    // ", in which it endorsed the"
    private void InWhich(Part part, TokenList tokens, CitationMatch found, CitedInstrument subject,
        (CitationMatch Match, CitedInstrument? Target) next)
    {
        int at = found.EndToken;
        at = tokens[at].Kind == TokenKind.Mark ? at + 1 : at;
        at = tokens.Is(at, ',') ? at + 1 : at;
        if (!(tokens.Is(at, Keyword.In) || tokens.Is(at, Keyword.By)) || !tokens.Is(at + 1, Keyword.Which)
            || next.Target is not CitedInstrument target)
        {
            return;
        }

        at += 2;
        while (at < tokens.Count && at < found.EndToken + 12 && !(tokens[at].Kind == TokenKind.Word && Past(tokens[tokens[at]]) is not null))
        {
            at++;
        }

        if (Past(tokens[tokens[at]]) is RelationType relation && next.Match.FirstToken - at is 1 or 2)
        {
            Say(subject, relation, StatementObject.Of(target), target.Id.Value, part);
        }
    }

    // ", adopted by the Fourteenth United Nations Congress on …", ", adopted on 10 December at the …"
    private void AdoptedBy(Part part, TokenList tokens, CitationMatch found, CitedInstrument subject)
    {
        int at = found.EndToken;
        at = tokens[at].Kind == TokenKind.Mark ? at + 1 : at;
        at = tokens.Is(at, ',') ? at + 1 : at;
        at = tokens[at].Kind == TokenKind.Mark ? at + 1 : at;
        if (!tokens.Is(at, Keyword.Adopted) || !(tokens.Is(at + 1, Keyword.By) || tokens.Is(at + 1, Keyword.At)))
        {
            return;
        }

        bool isPlace = tokens.Is(at + 1, Keyword.At);
        at += tokens.Is(at + 2, Keyword.The) ? 3 : 2;
        if (Adopter.TryRead(tokens, at, isPlace, out string? body))
        {
            Say(subject, RelationType.AdoptedBy, StatementObject.Of(body!), body!, part);
        }
    }

    // "its resolution 8/1 … to support the 2030 Agenda, adopted by the Conference of the States Parties": what is adopted is the resolution.
    private static bool IsInTitle(TokenList tokens, CitationMatch before, CitationMatch name)
    {
        for (int i = before.EndToken; i < name.FirstToken; i++)
        {
            if (tokens.Is(i, ',') || tokens.Is(i, ';') || tokens.Is(i, Keyword.And))
            {
                return false;
            }
        }

        return before.Kind is MatchKind.Number or MatchKind.Anaphor;
    }

    // "Optional Protocol to the Convention on the Rights of the Child on the sale of children …"
    private void ProtocolTo(Part part, CitationMatch found, CitedInstrument subject)
    {
        if (found.Named is not { Noun: Keyword.Protocol } named || !_protocols.Add(named))
        {
            return;
        }

        var title = new TokenList();
        title.Fill(named.Title);
        for (int i = 0; i + 3 < title.Count; i++)
        {
            RelationType? relation = title.Is(i, Keyword.Protocol) && title.Is(i + 1, Keyword.To)
                && title.Is(i + 2, Keyword.The) ? RelationType.ProtocolTo
                : title[title[i]] is "supplementing" && title.Is(i + 1, Keyword.The) ? RelationType.Supplements : null;
            int at = relation == RelationType.ProtocolTo ? i + 3 : i + 2;
            if (relation is null || !title[at].IsCapital)
            {
                continue;
            }

            int known = names.Longest(title, at, out NamedInstrument? main);
            main = known > 0 ? main
                : NamedInstrument.FromTokens(title, at, NameEnd.Find(title, at + 1, out _),
                title.Text[title[at].Start..title[NameEnd.Find(title, at + 1, out _) - 1].End]);
            if (main!.Noun is Keyword.None or Keyword.Protocol)
            {
                continue;
            }

            CitedInstrument cited = Targets.FromName(main);
            Say(subject, relation.Value, StatementObject.Of(cited), cited.Id.Value, part);
        }
    }

    // "[on the recommendation of the Commission on Crime Prevention and Criminal Justice (E/2022/30)]"
    private void Recommended(Part head)
    {
        const string Words = "on the recommendation of the ";
        int at = head.Text.IndexOf(Words, StringComparison.OrdinalIgnoreCase);
        if (at < 0 || self.Symbol is null)
        {
            return;
        }

        string rest = head.Text[(at + Words.Length)..];
        int end = rest.AsSpan().IndexOfAny("([])");
        string body = (end < 0 ? rest : rest[..end]).Trim();
        if (body.Length > 0)
        {
            Say(Targets.Self(self), RelationType.RecommendedBy, StatementObject.Of(Bodies.Find(body)?.Name ?? body), body, head);
        }
    }

    private void Say(CitedInstrument subject, RelationType relation, StatementObject what, string key, Part part)
    {
        if (_said.Add((subject.Id, relation, key)))
        {
            All.Add(new DocumentStatement(subject, relation, what, part.Label));
        }
    }

    private static RelationType? Past(ReadOnlySpan<char> verb) => PastVerbs.TryGetValue(verb, out RelationType relation) ? relation : null;
}
