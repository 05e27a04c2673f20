using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Citations;

/// <summary>What is cited, as the document model has it.</summary>
internal static class Targets
{
    /// <summary>An instrument known by name.</summary>
    public static CitedInstrument FromName(NamedInstrument named) =>
        new() { Id = named.Id, Symbol = named.Symbol, Title = named.PrintedTitle ?? named.Title, Kind = named.Kind };

    /// <summary>The document itself.</summary>
    public static CitedInstrument Self(DocumentHead head) =>
        new() { Id = head.Id, Symbol = head.Symbol, Title = head.Title, Kind = head.Kind, Body = head.AdoptedBy };

    /// <summary>What a place found in a text means by its own words; null where they do not say.</summary>
    public static CitedInstrument? FromMatch(CitationMatch found)
    {
        if (found.Named is NamedInstrument named)
        {
            return FromName(named);
        }

        if (found.Symbol is string symbol)
        {
            return new CitedInstrument
            {
                Id = new InstrumentId(symbol),
                Symbol = symbol,
                Title = found.QuotedTitle ?? found.Title,
                Topic = found.Topic,
                Kind = found.InstrumentKind,
                Body = found.Body,
                Part = found.Letter,
            };
        }

        return found.Title is string title && InstrumentId.FromTitle(title) is { Value.Length: > 0 } id
            ? new CitedInstrument { Id = id, Title = title, Kind = found.InstrumentKind, Body = found.Body }
            : null;
    }
}
