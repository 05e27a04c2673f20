namespace KnowledgeGraph.Storage.Derivation.Assertions;

/// <summary>What a text can claim of an instrument that it refers to. The numbers are kept in files: only ever add to them.</summary>
internal enum Aspect
{
    /// <summary>That it exists. Value empty.</summary>
    Mentioned = 0,

    /// <summary>That it is cited, once a resolved citation. Value empty.</summary>
    Cited = 1,

    /// <summary>Its symbol.</summary>
    Symbol = 2,

    /// <summary>Its title.</summary>
    Title = 3,

    /// <summary>Its kind, as a number.</summary>
    Kind = 4,

    /// <summary>The name of the body that adopted or issued it.</summary>
    Body = 5,

    /// <summary>The day it is cited with.</summary>
    Date = 6,

    /// <summary>A name it is called by.</summary>
    Name = 7,

    /// <summary>That the name stands for an instrument (<c>A/RES/70/1</c>) or for a text in an annex of one (<c>A/RES/60/1#Annex</c>).</summary>
    StandsFor = 8,

    /// <summary>That its text stands in an annex of the claiming document itself.</summary>
    AnnexedTo = 9,

    /// <summary>Of a name (<see cref="NameHub"/>): that a document calls an instrument so, a <see cref="NameUse"/>.</summary>
    Calls = 10,

    /// <summary>Of an instrument whose name only its document explains: that document, and the texts that it cites: they may call the same one
    /// so.</summary>
    BuildsOn = 11,

    /// <summary>What it is about, in the words of a text that cites it.</summary>
    Topic = 12,

    /// <summary>What a record says of its own text (<see cref="Records.RecordedFacts"/>): no text does.</summary>
    Recorded = 13,

    /// <summary>A name that it is called by in another language than English, a <see cref="LanguageName"/>.</summary>
    NameIn = 14,
}
