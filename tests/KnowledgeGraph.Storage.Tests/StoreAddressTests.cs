using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Addresses;

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

    [TestCase("neo4j+http://reader@host:7474/graph", "http://host:7474/", "reader", "graph", "neo4j+http://reader@host:7474/graph")]
    [TestCase("neo4j+http://host/neo4j", "http://host:7474/", null, "neo4j", "neo4j+http://host:7474/neo4j")]
    [TestCase("NEO4J+HTTPS://neo4j@abc.databases.neo4j.io/neo4j", "https://abc.databases.neo4j.io/", "neo4j", "neo4j",
        "neo4j+https://neo4j@abc.databases.neo4j.io:443/neo4j")]
    [TestCase("neo4j+http://a%40b@[::1]:7475/my%20graph/", "http://[::1]:7475/", "a@b", "my graph", "neo4j+http://a%40b@[::1]:7475/my%20graph")]
    [TestCase("neo4j+http://host:80/db", "http://host:80/", null, "db", "neo4j+http://host:80/db")]
    public void Parse_Server_HasItsParts(string text, string root, string? user, string database, string shown)
    {
        StoreAddress address = StoreAddress.Parse(text);

        Assert.That(address.Neo4j, Is.EqualTo(new Neo4jLocation(new Uri(root), user, database)));
        Assert.That(address.ToString(), Is.EqualTo(shown));
    }

    [TestCase("neo4j+http://reader@one:7474,two,[::1]:7475/graph", "neo4j+http://reader@one:7474,two:7474,[::1]:7475/graph",
        "neo4j+http://reader@one:7474/graph neo4j+http://reader@two:7474/graph neo4j+http://reader@[::1]:7475/graph")]
    [TestCase("neo4j+https://a,b:8443/db", "neo4j+https://a:443,b:8443/db", "neo4j+https://a:443/db neo4j+https://b:8443/db")]
    [TestCase("neo4j+http://a/db", "neo4j+http://a:7474/db", "neo4j+http://a:7474/db")]
    public void Parse_Cluster_HasItsMembersInTheirOrder(string text, string shown, string members)
    {
        StoreAddress address = StoreAddress.Parse(text);

        Assert.That(address.ToString(), Is.EqualTo(shown));
        Assert.That(string.Join(' ', address.Members), Is.EqualTo(members));
        Assert.That(StoreAddress.Parse(shown), Is.EqualTo(address));
    }

    [TestCase("neo4j+http://reader:s3cret@host:7474/graph", "holds a password")]
    [TestCase("neo4j+http://reader:s3,cret@one,two/graph", "holds a password")]
    [TestCase("neo4j+http://reader@one,,two/graph", "cannot be read")]
    [TestCase("neo4j+http://reader@one,two:s3cret/graph", "cannot be read")]
    [TestCase("neo4j+http://reader@one,ONE:7474/graph", "names a member twice")]
    [TestCase("neo4j+http://reader@one,two", "cannot be read")]
    [TestCase("neo4j+http://reader@host:7474", "names no database")]
    [TestCase("neo4j+http://reader@host:7474/graph/s3cret", "more than the name")]
    [TestCase("neo4j+http://reader@host:7474/graph?token=s3cret", "cannot be read")]
    public void Parse_ServerThatIsNone_SaysWhatToWriteAndNoSecret(string text, string said)
    {
        Assert.That(StoreAddress.TryParse(text, out _, out string problem), Is.False);
        Assert.That(problem, Does.Contain(said).And.Not.Contain("s3cret"));
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
}
