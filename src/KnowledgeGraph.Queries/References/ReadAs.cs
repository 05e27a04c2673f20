namespace KnowledgeGraph.Queries.References;

/// <summary>How a reference was read that leads to something.</summary>
public enum ReadAs
{
    /// <summary>It is the id, letter by letter.</summary>
    Id,

    /// <summary>As a symbol in another spelling: <c>a/res/74/174</c>, <c>S/RES/1325 (2000)</c>.</summary>
    Symbol,

    /// <summary>As a number of the body that the words name: <c>General Assembly resolution 74/174</c>.</summary>
    Number,

    /// <summary>As a number whose body the words do not name, and the graph knows one text that it can be: <c>74/174</c>.</summary>
    BareNumber,

    /// <summary>As a title or another name.</summary>
    Name,
}
