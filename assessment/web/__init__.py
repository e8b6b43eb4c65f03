"""The ASGI routes and middleware beside Streamlit."""
