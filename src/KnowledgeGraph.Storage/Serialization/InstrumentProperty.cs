using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Storage.Serialization;

/// <summary>What kind of value a property has. Each store has its own way to write each of them.</summary>
internal enum PropertyForm
{
    /// <summary>A text (<see cref="string"/>), or null.</summary>
    Text,

    /// <summary>A list of texts (<see cref="IReadOnlyList{T}"/> of <see cref="string"/>), never null.</summary>
    Words,

    /// <summary>A kind (<see cref="InstrumentKind"/>).</summary>
    Kind,

    /// <summary>A body's id (<see cref="string"/>), or null. The store ties the instrument to the body.</summary>
    Body,

    /// <summary>Yes or no (<see cref="bool"/>).</summary>
    Flag,
}

/// <summary>A property of an instrument that both stores keep.</summary>
/// <param name="Name">Its name in Neo4j and, in snake case, in SQLite.</param>
/// <param name="Form">What kind of value it has.</param>
/// <param name="Get">Its value, of the type that the form names.</param>
/// <param name="With">The instrument with such a value.</param>
internal sealed record InstrumentProperty(string Name, PropertyForm Form, Func<Instrument, object?> Get, Func<Instrument, object?, Instrument> With)
{
    public static InstrumentProperty Text(string name, Func<Instrument, string?> get, Func<Instrument, string?, Instrument> with) =>
        new(name, PropertyForm.Text, get, (instrument, value) => with(instrument, (string?)value));

    public static InstrumentProperty Words(
        string name, Func<Instrument, IReadOnlyList<string>> get, Func<Instrument, IReadOnlyList<string>, Instrument> with) =>
        new(name, PropertyForm.Words, get, (instrument, value) => with(instrument, (IReadOnlyList<string>)value!));

    public static InstrumentProperty Flag(string name, Func<Instrument, bool> get, Func<Instrument, bool, Instrument> with) =>
        new(name, PropertyForm.Flag, instrument => get(instrument), (instrument, value) => with(instrument, (bool)value!));

    /// <summary>Whether two instruments have the same value.</summary>
    public bool IsSame(Instrument one, Instrument other) =>
        Form == PropertyForm.Words
            ? ((IReadOnlyList<string>)Get(one)!).SequenceEqual((IReadOnlyList<string>)Get(other)!, StringComparer.Ordinal)
            : Equals(Get(one), Get(other));
}
