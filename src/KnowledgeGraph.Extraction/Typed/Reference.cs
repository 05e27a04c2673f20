using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Typed;

/// <summary>What a typed reference may mean, before the graph is asked.</summary>
public sealed record Reference
{
    /// <summary>The ids it may be, the likeliest first: <c>31/16</c> may be the General Assembly's or the Human Rights Council's. Empty for a
    /// name.</summary>
    public IReadOnlyList<InstrumentId> Symbols { get; init; } = [];

    /// <summary>The name in kebab case, where it is no symbol: to be looked up among ids, titles and names.</summary>
    public string? Name { get; init; }

    /// <summary>The part meant, relative to the instrument (see <see cref="Model.Documents.ProvisionLabel.Under"/>): <c>29</c>, <c>Annex:29</c>,
    /// <c>B:29</c>; null for the instrument as a whole.</summary>
    public string? Part { get; init; }

    /// <summary>How the words name the instrument.</summary>
    public ReferenceForm Form { get; init; } = ReferenceForm.Name;

    /// <summary>Whether the part is no more than the letter of a resolution's part, <c>75/290 B</c>: the whole is meant where the part is not
    /// known.</summary>
    public bool IsLetter { get; init; }

    /// <summary>Other readings that are likelier, the likeliest first: the first that the graph has is what is meant, before this one. "Part XI
    /// Agreement" is a text, before it is the eleventh part of one.</summary>
    public IReadOnlyList<Reference> Likelier { get; init; } = [];

    /// <summary>Whether the text says nothing that can be looked up.</summary>
    public bool IsEmpty => Symbols.Count == 0 && string.IsNullOrEmpty(Name) && Likelier.Count == 0;
}

/// <summary>How the words of a reference name their instrument.</summary>
public enum ReferenceForm
{
    /// <summary>By a name.</summary>
    Name,

    /// <summary>By a symbol, in whatever spelling: <c>a/res/74/174</c>.</summary>
    Symbol,

    /// <summary>By a number and the body whose it is: <c>General Assembly resolution 74/174</c>.</summary>
    Number,

    /// <summary>By a number alone, of which nothing but the graph tells whose it is: <c>74/174</c>.</summary>
    BareNumber,
}
