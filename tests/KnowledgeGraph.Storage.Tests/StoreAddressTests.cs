using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Storage.Tests;

[TestFixture]
public sealed class StoreAddressTests
{
    [TestCase("sqlite:graph.db", "graph.db")]
    [TestCase("SQLITE:/var/lib/kg/graph.db", "/var/lib/kg/graph.db")]
    [TestCase(" sqlite:with blank.db ", "with blank.db")]
    [TestCase(@"sqlite:C:\data\graph.db", @"C:\data\graph.db")]
    public void Parse_File_HasItsPath(string text, string path)
    {
        StoreAddress address = StoreAddress.Parse(text);

        Assert.That((address.Kind, address.Path), Is.EqualTo((StoreKind.Sqlite, path)));
        Assert.That(address.ToString(), Is.EqualTo($"sqlite:{path}"));
    }

    [Test]
    public void Parse_Server_NeverShowsASecret()
    {
        StoreAddress address = StoreAddress.Parse("neo4j+http://reader:s3cret@host:7474/graph?token=s3cret");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(address.Kind, Is.EqualTo(StoreKind.Neo4j));
            Assert.That(address.ToString(), Is.EqualTo("neo4j+http://reader@host:7474/graph"));
            Assert.That(address.Server!.ToString(), Does.Not.Contain("s3cret"));
        }
    }

    [TestCase(null, "no scheme")]
    [TestCase("", "no scheme")]
    [TestCase("graph.db", "no scheme")]
    [TestCase("sqlite:", "names no file")]
    [TestCase(@"C:\graph.db", "drive")]
    [TestCase("postgres://user:s3cret@host/db", "postgres:")]
    [TestCase("neo4j+http://:s3cret", "cannot be read")]
    public void Parse_AnythingElse_SaysWhatToWrite(string? text, string said)
    {
        Assert.That(StoreAddress.TryParse(text, out _, out string problem), Is.False);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(problem, Does.Contain(said).And.Contain("Write").And.Not.Contain("s3cret"));
            Assert.That(() => GraphStores.Open(text!), Throws.InstanceOf<GraphStoreException>().With.Message.EqualTo(problem));
        }
    }

    [Test]
    public void Open_Server_IsNotThereYet() =>
        Assert.That(() => GraphStores.Open("neo4j+http://u:s3cret@host:7474/db"), Throws.InstanceOf<GraphStoreException>().With.Message.Not.Contains("s3cret"));
}
