using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Signs;

/// <summary>What a phrase of a language means in a citation.</summary>
internal sealed class Sense
{
    /// <summary>What it may do.</summary>
    public SignRoles Roles { get; set; }

    /// <summary>What numbered texts it is the word for.</summary>
    public ClassWords? Class { get; set; }

    /// <summary>Whether it is the word for one and for several of them alike: "резолюции".</summary>
    public bool IsOfBothNumbers { get; set; }

    /// <summary>The body that it names.</summary>
    public KnownBody? Body { get; set; }

    /// <summary>The bodies that it is short for.</summary>
    public List<KnownBody> ShortFor { get; } = [];

    /// <summary>The month, January is 1; 0 for none.</summary>
    public int Month { get; set; }

    /// <summary>The day of the month; 0 for none.</summary>
    public int Day { get; set; }

    /// <summary>The letter of a part.</summary>
    public string? Letter { get; set; }

    /// <summary>What it says of a session: empty, <c>S</c> or <c>ES</c>.</summary>
    public string? Session { get; set; }

    /// <summary>The parties whose decisions it numbers, <c>CP</c>; null for none.</summary>
    public string? Parties { get; set; }

    /// <summary>The part of an instrument.</summary>
    public UnitWords? Unit { get; set; }

    /// <summary>Whether it names several of these parts.</summary>
    public bool IsPluralUnit { get; set; }

    /// <summary>The number that it is, in digits.</summary>
    public string? Ordinal { get; set; }

    /// <summary>What texts that have names are called by it.</summary>
    public NounWords? Noun { get; set; }

    /// <summary>Whether it stands for such a text where nothing else says so.</summary>
    public bool IsShortForm { get; set; }

    /// <summary>The instrument that it names.</summary>
    public NamedText? Named { get; set; }
}
