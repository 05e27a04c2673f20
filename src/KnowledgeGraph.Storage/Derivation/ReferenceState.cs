using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Derivation.Assertions;
using KnowledgeGraph.Storage.Derivation.Changes;
using KnowledgeGraph.Storage.Derivation.State;
using KnowledgeGraph.Storage.Serialization;

namespace KnowledgeGraph.Storage.Derivation;

/// <summary>An id that texts use for an instrument, on its way from where it led to where it leads.</summary>
internal sealed class ReferenceState(string id)
{
    private readonly Dictionary<(Aspect Aspect, string Value), long> added = [];
    private string? dayBefore;

    public string Id { get; } = id;

    /// <summary>What the store says of it; null where it says nothing.</summary>
    public StoredReference? Stored { get; private set; }

    /// <summary>What all texts assert of it, with those of the change.</summary>
    public AssertionTally Tally { get; private set; } = new();

    /// <summary>Whether a text with this id is loaded, with those of the change.</summary>
    public bool IsLoaded { get; set; }

    /// <summary>The instrument that it led to; null for none.</summary>
    public string? Before => Stored?.LeadsTo;

    /// <summary>The instrument that it leads to; null where no text uses it any more.</summary>
    public string? After { get; set; }

    /// <summary>Whether anything is left to be kept of it.</summary>
    public bool IsUsed => After is not null || !Tally.IsEmpty;

    /// <summary>Whether it led to an instrument, and leads to another.</summary>
    public bool IsMoved => Before is not null && After is not null && After != Before;

    /// <summary>It as it is written.</summary>
    public ReferenceChange Change => new(
        Id, Stored is not { IsThere: true }, Tally, [.. added.Where(a => a.Value != 0).Select(a => a.Key)], Before, After);

    /// <summary>Whether its text is loaded, by itself or in an annex: then it is an instrument of its own.</summary>
    public bool HasText => IsLoaded || Tally.Places.Annexed.Count > 0;

    /// <summary>The instrument that it leads to by what is asserted of itself: a symbol to its own, a name to the one that it stands for. Null
    /// where no text uses it, for a name alone (<see cref="NameHub"/>) and for one of which texts only say where it is to be found.</summary>
    public string? ByItself =>
        (!IsLoaded && Tally.IsEmpty) || NameHub.Is(Id) ? null
        : new InstrumentId(Id).IsSymbol ? Id
        : Tally.Places.Target(Id, IsLoaded) is var target && (target != Id || HasText || Tally.Count(Aspect.Mentioned, "") > 0) ? target
        : null;

    /// <summary>The keys of the names that it is called by, with those of the shorter names that may stand for them.</summary>
    public IEnumerable<string> NameKeys
    {
        get
        {
            DateOnly[] days = [.. Tally.Values(Aspect.Date).Select(DayText.Read).OfType<DateOnly>()];
            return Tally.Values(Aspect.Name).Concat(KnownNames.Of(new InstrumentId(Id)).SelectMany(known => known.Names.Prepend(known.Title)))
                .Prepend(Id).SelectMany(name => NameForms.Of(name, days)).Distinct(StringComparer.Ordinal);
        }
    }

    /// <summary>Whether the day that it is mostly cited with is another one than before.</summary>
    public bool IsOfAnotherDay => Tally.Day != dayBefore;

    /// <summary>Takes what the store says, before anything is added.</summary>
    public void Read(StoredReference stored) =>
        (Stored, Tally, IsLoaded, After, dayBefore) = (stored, stored.Tally, stored.IsLoaded, stored.LeadsTo, stored.Tally.Day);

    /// <summary>Adds to what is asserted, or takes away from it.</summary>
    public void Add(Aspect aspect, string value, long count)
    {
        Tally.Add(aspect, value, count);
        added[(aspect, value)] = added.GetValueOrDefault((aspect, value)) + count;
    }
}
