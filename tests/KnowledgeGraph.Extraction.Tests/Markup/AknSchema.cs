using System.Xml;
using System.Xml.Schema;

namespace KnowledgeGraph.Extraction.Tests.Markup;

/// <summary>The schema of Akoma Ntoso, where it is at hand.</summary>
internal static class AknSchema
{
    private static readonly Lazy<XmlSchemaSet> Schema = new(() =>
    {
        var schema = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        schema.Add(null, Path.Combine(Requirement.Shared("schemas", "akn"), "akomantoso30.xsd"));
        schema.Compile();
        return schema;
    });

    /// <summary>What is wrong with a file; empty where nothing is. The test is skipped where there is no schema.</summary>
    public static IReadOnlyList<string> Problems(byte[] file)
    {
        var problems = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = Schema.Value };
        settings.ValidationEventHandler += (_, e) => problems.Add(e.Message);
        using var reader = XmlReader.Create(new MemoryStream(file), settings);
        while (reader.Read())
        {
        }

        return problems;
    }
}
